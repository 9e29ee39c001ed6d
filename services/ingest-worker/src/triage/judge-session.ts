import type { HeaderRecord } from '@cordwatch/dicom-header';
import { type RuleSet, triageStudies } from '@cordwatch/triage';
import { entryOf, type StoredEntry } from '@cordwatch/worklist';
import type { SessionStudy } from '../store/session-statements.ts';
import { withAnnounced } from './with-announced.ts';

/**
 * From the headers of one session to the worklist entries of its studies. The same session under the same rules gives the
 * same entries, whoever computes them and how often.
 */
export type JudgeSession = (
  studies: readonly SessionStudy[],
  headers: readonly HeaderRecord[],
  rules: RuleSet,
) => readonly StoredEntry[] | Promise<readonly StoredEntry[]>;

/** Studies of one patient and day come here together; triage says which of them belong together. */
export const judgeSession: JudgeSession = (studies, headers, rules) => {
  const arrivals = new Map(studies.map((study) => [study.studyInstanceUid, study.firstReceivedAt]));
  return triageStudies(withAnnounced(headers, studies), rules).flatMap((triage) => {
    const arrivedAt = arrivals.get(triage.judgement.studyInstanceUid);
    return arrivedAt ? [entryOf(triage, arrivedAt.toISOString())] : [];
  });
};
