import type { Metrics } from '../metrics.ts';
import type { Replaying } from '../quarantine/replay-held.ts';
import { sweepReplays } from '../quarantine/sweep-replays.ts';
import { type Housekeeping, keepHouse } from './housekeeping.ts';
import { watchHealth } from './watch-health.ts';

export type Upkeep = Replaying & Housekeeping & { readonly metrics: Pick<Metrics, 'countReplay' | 'showHealth'> };

/** What intake needs beside intake: replays, the ledger in sums, and what it is like. Ends with `signal`. */
export async function upkeepUntil(upkeep: Upkeep): Promise<void> {
  await Promise.all([sweepReplays(upkeep), keepHouse(upkeep), watchHealth(upkeep)]);
}
