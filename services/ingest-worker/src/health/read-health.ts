import { countDoubts, countOpenQuarantine, readQueue, readSilence } from '../store/health-statements.ts';
import type { Database } from '../store/tables.ts';

export type Health = {
  readonly queue: Awaited<ReturnType<typeof readQueue>>;
  readonly quarantine: Awaited<ReturnType<typeof countOpenQuarantine>>;
  readonly doubts: Awaited<ReturnType<typeof countDoubts>>;
  readonly silence: Awaited<ReturnType<typeof readSilence>>;
};

/** What waits, what was put aside, what is doubtful, who is silent. @throws when the database is unavailable. */
export async function readHealth(db: Database): Promise<Health> {
  const [queue, quarantine] = [await readQueue(db), await countOpenQuarantine(db)];
  const [doubts, silence] = [await countDoubts(db), await readSilence(db)];
  return { queue, quarantine, doubts, silence };
}
