import { z } from 'zod';
import { type Vertebra, vertebraeInOrder } from '../vertebra.ts';
import { BODY_SITES } from './codes/body-sites.ts';
import { PROCEDURE_CODES } from './codes/procedure-codes.ts';
import { conceptSchema, extensionSchema, periodSchema } from './elements.ts';
import { readCode } from './read-code.ts';
import { readCourse } from './read-course.ts';
import { readDay } from './read-time.ts';
import { type Found, type ReadResource, type Refuse, shaped } from './reading.ts';

const procedureSchema = z.object({
  status: z.enum(['completed', 'in-progress']),
  code: conceptSchema.optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: periodSchema.optional(),
  bodySite: z.array(conceptSchema).default([]),
  extension: z.array(extensionSchema).default([]),
});
export type Procedure = z.output<typeof procedureSchema>;

/** A region is the spine, and names no level: to say which were treated would be a guess. */
const readLevels = ({ bodySite }: Procedure, refuse: Refuse): Vertebra[] =>
  vertebraeInOrder(
    bodySite.flatMap((site, at) => {
      const means = readCode(BODY_SITES, site, ['bodySite', at], refuse)?.means ?? 'spine';
      return means === 'spine' ? [] : [means];
    }),
  );

const readSurgery = (procedure: Procedure, id: string, levels: Vertebra[], refuse: Refuse): Found | null => {
  const element = procedure.performedPeriod ? ['performedPeriod', 'start'] : ['performedDateTime'];
  if (procedure.status === 'in-progress')
    return refuse(['status'], 'business-rule', 'An operation is read when it is completed.');
  const date = readDay(procedure.performedDateTime ?? procedure.performedPeriod?.start, element, refuse);
  if (date === null) return null;
  const surgery = { id, kind: 'surgery', procedure: 'decompression', date, levels, source: 'fhir' } as const;
  const unsaid = { extent: 'unknown', forProgressionAfterRadiotherapy: null } as const;
  return { changes: { treatments: [{ ...surgery, ...unsaid }] }, elements: { date: element, levels: ['bodySite'] } };
};

export const readProcedure: ReadResource = (resource, name, refuse) => {
  const procedure = shaped(procedureSchema, resource, refuse);
  const meaning = procedure && readCode(PROCEDURE_CODES, procedure.code, ['code'], refuse);
  if (!meaning) return null;
  const levels = readLevels(procedure, refuse);
  return meaning.means === 'decompression'
    ? readSurgery(procedure, name, levels, refuse)
    : readCourse({ procedure, means: meaning.means, id: name, levels }, refuse);
};
