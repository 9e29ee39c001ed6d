import type { Instant } from '@cordwatch/clinical-context';
import type { StoredEntry } from '../stored-entry.ts';
import type { PriorityPolicy, ReasonCode } from './priority-policy.ts';
import type { Urgency } from './urgency.ts';

/** What a row found. Its clock starts at `since` or at the arrival, whichever is later. */
export type Found = { readonly says: string; readonly since?: Instant };

/** One thing that sets or shortens the time to reading. Which band that is, the policy says. */
export type DeadlineRow = {
  readonly code: ReasonCode;
  readonly tier: StoredEntry['tier'];
  readonly find: (urgency: Urgency, policy: PriorityPolicy) => Found | null;
};
