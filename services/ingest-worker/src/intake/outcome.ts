import type { QuarantineReason } from './offer.ts';

/** What is doubtful about something that was stored. */
export const DOUBTS = ['CONTENT_CHANGED', 'UID_COLLISION', 'IDENTITY_CONFLICT'] as const;
/**
 * `CONTENT_CHANGED`: the same instance came before and said something else. `UID_COLLISION`: its SOP Instance UID is also
 * that of an instance of another series. `IDENTITY_CONFLICT`: its study was another patient's.
 */
export type Doubt = (typeof DOUBTS)[number];

/** What became of an offer, on disk. */
export type Outcome =
  | { readonly is: 'stored' | 'duplicate'; readonly doubts: readonly Doubt[] }
  | { readonly is: 'quarantined'; readonly reason: QuarantineReason };
