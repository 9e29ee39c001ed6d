import type { StoredEntry } from './stored-entry.ts';

/** The tiers as the `entry` table numbers them: what sorts first is read first. */
export const TIER_NUMBERS: Readonly<Record<StoredEntry['tier'], number>> = { emergency: 0, scheduled: 1 };
