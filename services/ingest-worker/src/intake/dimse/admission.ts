import type { AssociateRequest, Rejection } from '@cordwatch/dimse';
import type { Refusal } from '../senders.ts';
import type { AssociationCounts } from './association-counts.ts';
import { type Caller, LOOPBACK_PEERS, mayCall, type Peer } from './peers.ts';

/** Why an association is rejected, and what the peer is told (PS3.8 9.3.4). Closed: a label of the metrics. */
export type Refused = { readonly why: RejectReason; readonly rejection: Rejection; readonly refusal: Refusal };
export type RejectReason = 'STOPPING' | 'CALLED_AE_TITLE' | 'CALLING_AE_TITLE' | 'LIMIT' | 'PROTOCOL';

const STOPPING: Refused = { why: 'STOPPING', rejection: { result: 2, source: 3, reason: 1 }, refusal: 'STOPPING' };
const LIMIT: Refused = { why: 'LIMIT', rejection: { result: 2, source: 3, reason: 2 }, refusal: 'OVERLOAD' };
const CALLED: Refused = {
  why: 'CALLED_AE_TITLE',
  rejection: { result: 1, source: 1, reason: 7 },
  refusal: 'NOT_ALLOWED',
};
const CALLING: Refused = {
  why: 'CALLING_AE_TITLE',
  rejection: { result: 1, source: 1, reason: 3 },
  refusal: 'NOT_ALLOWED',
};

export type AdmissionOptions = {
  readonly aeTitle: string;
  readonly checkCalledAeTitle: boolean;
  readonly peers: readonly Peer[];
};

/**
 * Whether a caller gets its association; then it counts among the open ones. Who is not allowed learns nothing of how
 * busy we are.
 */
export function admit(
  { calledAeTitle, callingAeTitle }: AssociateRequest,
  caller: Caller,
  { options, counts, stopping }: { options: AdmissionOptions; counts: AssociationCounts; stopping: boolean },
): Refused | null {
  const peers = options.peers.length > 0 ? options.peers : LOOPBACK_PEERS;
  if (!mayCall(peers, callingAeTitle, caller)) return CALLING;
  if (options.checkCalledAeTitle && calledAeTitle !== options.aeTitle) return CALLED;
  if (stopping) return STOPPING;
  return counts.open(caller.address) ? null : LIMIT;
}
