import type { Radiotherapy } from '../treatment.ts';
import { type ProcedureMeaning, RADIOTHERAPY_CODES } from './codes/procedure-codes.ts';
import type { Extension } from './elements.ts';
import { meaningsOf } from './read-code.ts';
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

/** Stereotactic where one code says so: a technique such as an arc serves both kinds. */
const kindOf = (extensions: readonly Extension[]): Radiotherapy['kind'] | null => {
  const kinds = extensions
    .filter(({ url }) => url === `${MCODE}-modality-and-technique`)
    .flatMap(({ extension }) => extension)
    .flatMap(({ valueCodeableConcept: concept }) => (concept ? meaningsOf(RADIOTHERAPY_CODES, concept) : []))
    .map(({ means }) => means);
  return kinds.includes('srs') ? 'srs' : (kinds[0] ?? null);
};

const readKind = ({ means, procedure }: Course, refuse: Refuse): Radiotherapy['kind'] | null => {
  const kind = kindOf(procedure.extension);
  if (means === 'srs' || kind === 'srs') return 'srs';
  const known = means === 'course' ? kind : means;
  return known ?? refuse(['extension'], 'required', 'The course needs a modality or technique that is known here.');
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
