import type { HeaderRecord } from '@cordwatch/dicom-header';
import { type RuleSet, triageStudies } from '@cordwatch/triage';
import { entryOf, type StoredEntry } from '@cordwatch/worklist';
import type { SessionStudy } from '../store/session-statements.ts';

/**
 * From the headers of one session to the worklist entries of its studies. The same session under the same rules gives the
 * same entries, whoever computes them and how often.
 */
export type JudgeSession = (
  studies: readonly SessionStudy[],
  headers: readonly HeaderRecord[],
  rules: RuleSet,
) => readonly StoredEntry[] | Promise<readonly StoredEntry[]>;

/**
 * Studies of one patient and day come here together; triage says which of them belong together. One of radiotherapy plans
 * and records alone has nothing to read and gets no entry: what it says becomes a proposal.
 */
export const judgeSession: JudgeSession = (studies, headers, rules) => {
  const readable = new Set(headers.filter(isReadable).map((header) => header.studyInstanceUid));
  const arrivals = new Map(
    studies
      .filter(({ studyInstanceUid }) => readable.has(studyInstanceUid))
      .map((study) => [study.studyInstanceUid, study.firstReceivedAt]),
  );
  return triageStudies(headers, rules).flatMap((triage) => {
    const arrivedAt = arrivals.get(triage.judgement.studyInstanceUid);
    return arrivedAt ? [entryOf(triage, arrivedAt.toISOString())] : [];
  });
};

const isReadable = ({ radiotherapy }: HeaderRecord): boolean => radiotherapy === undefined;
