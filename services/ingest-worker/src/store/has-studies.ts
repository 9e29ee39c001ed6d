import type { Database } from './tables.ts';

export async function hasStudies(db: Database): Promise<boolean> {
  const study = await db.selectFrom('study').select('study_instance_uid').limit(1).executeTakeFirst();
  return study !== undefined;
}
