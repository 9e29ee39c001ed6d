import { byText } from './by-text.ts';
import type { StoredEntry } from './stored-entry.ts';
import { TIER_NUMBERS } from './tier.ts';

/** What places an entry in the list. */
export type Place = Pick<StoredEntry, 'studyInstanceUid' | 'tier' | 'readBy'>;

/** Emergency first, then the earliest deadline, then the UID by code point, as the database's index has it. Zero only for one study. */
export const inReadingOrder = (a: Place, b: Place): number =>
  TIER_NUMBERS[a.tier] - TIER_NUMBERS[b.tier] ||
  Date.parse(a.readBy) - Date.parse(b.readBy) ||
  byText(a.studyInstanceUid, b.studyInstanceUid);
