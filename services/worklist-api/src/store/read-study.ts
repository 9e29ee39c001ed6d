import type { StudyPage } from '@cordwatch/worklist';
import { pageOf, presentable } from './entries-at-reading.ts';
import type { Database } from './tables.ts';

/** The study with its evidence, or null when no entry has that UID. */
export const readStudy = async (
  db: Database,
  studyInstanceUid: string,
  quietSeconds: number,
): Promise<StudyPage | null> => {
  const row = await presentable(db, quietSeconds)
    .where('entry.study_instance_uid', '=', studyInstanceUid)
    .executeTakeFirst();
  return row ? pageOf(row) : null;
};
