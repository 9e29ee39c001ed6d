import { z } from 'zod';
import { type Symptom, symptomSchema } from '../observed.ts';
import { CONDITION_CODES } from './codes/condition-codes.ts';
import { conceptSchema } from './elements.ts';
import { readCode } from './read-code.ts';
import { readInstant, readOptionalDay } from './read-time.ts';
import { type Found, type ReadResource, type Refuse, shaped } from './reading.ts';

const conditionSchema = z.object({
  code: conceptSchema.optional(),
  clinicalStatus: conceptSchema.optional(),
  verificationStatus: conceptSchema.optional(),
  onsetDateTime: z.string().optional(),
  abatementDateTime: z.string().optional(),
  recordedDate: z.string().optional(),
});
type Condition = z.output<typeof conditionSchema>;

const HELD = ['confirmed', 'provisional', 'unconfirmed'];

/** A doubt about a symptom is reason to look; a diagnosis that was taken back is none at all. */
const isHeld = ({ verificationStatus }: Condition, refuse: Refuse): boolean => {
  const status = verificationStatus?.coding[0]?.code ?? 'confirmed';
  if (HELD.includes(status)) return true;
  refuse(['verificationStatus'], 'business-rule', `Only a condition that is held is read: ${HELD.join(', ')}.`);
  return false;
};

const OVER = ['inactive', 'remission', 'resolved'];

const readResolvedDate = (condition: Condition, refuse: Refuse): string | null => {
  const isOver = OVER.includes(condition.clinicalStatus?.coding[0]?.code ?? 'active');
  if (isOver && condition.abatementDateTime === undefined)
    return refuse(['abatementDateTime'], 'required', 'A symptom that is over needs the day that it ended.');
  return readOptionalDay(condition.abatementDateTime, ['abatementDateTime'], refuse);
};

/** A Condition has no word for getting worse. What is new to us is new, which waits for nobody. */
const readSymptom = (kind: Symptom['kind'], condition: Condition, id: string, refuse: Refuse): Found | null => {
  const reportedAt = readInstant(condition.recordedDate, ['recordedDate'], refuse);
  const onsetDate = readOptionalDay(condition.onsetDateTime, ['onsetDateTime'], refuse);
  const resolvedDate = readResolvedDate(condition, refuse);
  if (reportedAt === null) return null;
  return {
    changes: { symptoms: [{ id, kind, course: 'new', onsetDate, reportedAt, resolvedDate }] },
    elements: {
      onsetDate: ['onsetDateTime'],
      reportedAt: ['recordedDate'],
      resolvedDate: ['abatementDateTime'],
    },
  };
};

const isSymptom = (means: string): means is Symptom['kind'] => symptomSchema.shape.kind.safeParse(means).success;

export const readCondition: ReadResource = (resource, name, refuse) => {
  const condition = shaped(conditionSchema, resource, refuse);
  if (!condition || !isHeld(condition, refuse)) return null;
  const meaning = readCode(CONDITION_CODES, condition.code, ['code'], refuse);
  if (!meaning) return null;
  const { means, code } = meaning;
  if (means === 'bone-metastasis') return { changes: {}, elements: {} };
  if (isSymptom(means)) return readSymptom(means, condition, name, refuse);
  return { changes: { primaryTumour: { site: means, code } }, elements: {} };
};
