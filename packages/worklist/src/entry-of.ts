import { emptyContext } from '@cordwatch/clinical-context';
import type { StudyTriage } from '@cordwatch/triage';
import { deadlineOf } from './deadline/deadline-of.ts';
import { defaultPriorityPolicy, type PriorityPolicy } from './deadline/priority-policy.ts';
import { type Known, urgencyOf } from './deadline/urgency.ts';
import { ENTRY_VERSION, type StoredEntry, storedEntrySchema } from './stored-entry.ts';

/** What is known of a patient before anybody said anything. */
export const nothingKnown: Known = { context: emptyContext, slot: null };

/**
 * A triaged study as the entry that is stored. `arrivedAt` is when its first instance arrived, ISO 8601: the clock of the
 * read-by time starts there. Throws a ZodError only when triage and the stored format have drifted apart.
 */
export const entryOf = (
  { judgement, summary, unmapped }: StudyTriage,
  arrivedAt: string,
  known: Known = nothingKnown,
  policy: PriorityPolicy = defaultPriorityPolicy,
): StoredEntry => {
  const { patient, study, priority, emergencyWords, asked } = summary;
  const order = { priority, emergencyWords };
  return storedEntrySchema.parse({
    version: ENTRY_VERSION,
    studyInstanceUid: judgement.studyInstanceUid,
    ...{ patient, study, arrivedAt, order, asked, judgement, unmapped },
    ...deadlineOf(urgencyOf({ order, arrivedAt, study, judgement }, known), policy),
  });
};

/** The stored entry with the deadline that its facts, what is known of the patient and the policy give: no header is read again. */
export const withDeadline = (entry: StoredEntry, known: Known, policy: PriorityPolicy): StoredEntry => ({
  ...entry,
  ...deadlineOf(urgencyOf(entry, known), policy),
});
