import type { Refusal, Senders } from '../senders.ts';
import type { RejectReason } from './admission.ts';
import type { AbortReason, DimseMetrics } from './dimse-metrics.ts';

/** What counts against a sender when its association breaks; what is missing does not. */
const REFUSALS: Partial<Record<AbortReason, Refusal>> = {
  ASSOCIATION_TIMEOUT: 'TIMEOUT',
  PDU_TIMEOUT: 'TIMEOUT',
  NOT_READING: 'TIMEOUT',
};
const NO_FAULT: ReadonlySet<AbortReason> = new Set(['PEER', 'LOST', 'IDLE_TIMEOUT', 'STOPPING']);

export type Telling = { readonly metrics: DimseMetrics; readonly senders: Senders };

/** What happens on one connection, as it is counted and shown: in the metrics by closed reasons, and at its sender. */
export class TellOfPeer {
  /** Until it is let in, a peer has no name of its own. */
  sender: string;
  readonly #telling: Telling;

  constructor(sender: string, telling: Telling) {
    this.sender = sender;
    this.#telling = telling;
  }

  associated(sender: string): void {
    this.sender = sender;
    this.#telling.metrics.accepted();
    this.heard();
  }

  heard(): void {
    this.#telling.senders.heard('dimse', this.sender);
  }

  refused(refusal: Refusal): void {
    this.#telling.senders.refused('dimse', this.sender, refusal);
  }

  rejected(why: RejectReason, refusal: Refusal): void {
    this.#telling.metrics.rejected(why);
    this.refused(refusal);
  }

  aborted(reason: AbortReason): void {
    this.#telling.metrics.aborted(reason);
    if (!NO_FAULT.has(reason)) this.refused(REFUSALS[reason] ?? 'PROTOCOL');
  }
}
