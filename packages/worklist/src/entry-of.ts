import type { StudyTriage } from '@cordwatch/triage';
import { deadlineOf } from './deadline.ts';
import { ENTRY_VERSION, type StoredEntry, storedEntrySchema } from './stored-entry.ts';

/**
 * A triaged study as the entry that is stored. `arrivedAt` is when its first instance arrived, ISO 8601: the clock of the
 * read-by time starts there. Throws a ZodError only when triage and the stored format have drifted apart.
 */
export const entryOf = (triage: StudyTriage, arrivedAt: string): StoredEntry =>
  storedEntrySchema.parse({
    version: ENTRY_VERSION,
    studyInstanceUid: triage.judgement.studyInstanceUid,
    patient: triage.summary.patient,
    study: triage.summary.study,
    arrivedAt,
    ...deadlineOf(triage, arrivedAt),
    judgement: triage.judgement,
    unmapped: triage.unmapped,
  });
