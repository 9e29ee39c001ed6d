import type { Radiotherapy } from '../treatment.ts';
import { type ProcedureMeaning, RADIOTHERAPY_CODES } from './codes/procedure-codes.ts';
import type { Concept } from './elements.ts';
import { readCode } from './read-code.ts';
import { readDose } from './read-dose.ts';
import type { Procedure } from './read-procedure.ts';
import { readDay } from './read-time.ts';
import type { Found, Refuse } from './reading.ts';

/** HL7 mCODE, Radiotherapy Course Summary. */
const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy';

type Course = {
  readonly procedure: Procedure;
  readonly means: Exclude<ProcedureMeaning, 'decompression'>;
  readonly id: string;
  readonly levels: Radiotherapy['levels'];
};

const techniquesIn = ({ extension }: Procedure): Concept[] =>
  extension
    .filter(({ url }) => url === `${MCODE}-modality-and-technique`)
    .flatMap(({ extension: parts }) => parts.flatMap(({ valueCodeableConcept }) => valueCodeableConcept ?? []));

/** Stereotactic where one code says so: a technique such as an arc serves both kinds. */
const readKind = ({ means, procedure }: Course, refuse: Refuse): Radiotherapy['kind'] | null => {
  const kinds = techniquesIn(procedure).map(
    (concept) => readCode(RADIOTHERAPY_CODES, concept, ['extension'], refuse)?.means ?? null,
  );
  if (kinds.includes('srs')) return 'srs';
  const [kind] = means === 'course' ? kinds : [means];
  return kind === undefined ? refuse(['extension'], 'required', 'The course needs a modality or a technique.') : kind;
};

const readEnd = ({ status, performedPeriod }: Procedure, refuse: Refuse): string | null =>
  status === 'in-progress' ? null : readDay(performedPeriod?.end, ['performedPeriod', 'end'], refuse);

export const readCourse = (course: Course, refuse: Refuse): Found | null => {
  const { procedure, id, levels } = course;
  const kind = readKind(course, refuse);
  const startDate = readDay(procedure.performedPeriod?.start, ['performedPeriod', 'start'], refuse);
  const endDate = readEnd(procedure, refuse);
  const dose = readDose(procedure.extension, refuse);
  if (kind === null || startDate === null) return null;
  return {
    changes: { treatments: [{ id, kind, startDate, endDate, ...dose, levels, source: 'fhir' }] },
    elements: {
      ...{ startDate: ['performedPeriod', 'start'], endDate: ['performedPeriod', 'end'] },
      ...{ doseGy: ['extension'], fractions: ['extension'], levels: ['bodySite'] },
    },
  };
};
