import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { StoredEntry } from '@cordwatch/worklist';
import type { SessionStudy } from '../store/session-statements.ts';

/**
 * From the headers of one session to the worklist entries of its studies. The same session gives the same entries,
 * whoever computes them and how often.
 */
export type JudgeSession = (
  studies: readonly SessionStudy[],
  headers: readonly HeaderRecord[],
) => readonly StoredEntry[] | Promise<readonly StoredEntry[]>;

export const judgeSession: JudgeSession = () => {
  throw new Error('stub');
};
