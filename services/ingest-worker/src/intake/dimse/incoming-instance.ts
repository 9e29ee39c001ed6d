import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { PresentationContext, StoreRequest } from '@cordwatch/dimse';
import { HeaderCollector } from '../../reading/header-collector.ts';
import type { HeldHeaders } from '../held-headers.ts';
import type { Offer, QuarantineReason } from '../offer.ts';
import { offerOf } from '../offer-of.ts';
import { part10Prefix } from './part10-prefix.ts';

/** One C-STORE while its data set arrives: the header is read as soon as it is there, and the pixels go by. */
export class IncomingInstance {
  readonly #request: StoreRequest;
  readonly #collector = new HeaderCollector();
  readonly #heldHeaders: HeldHeaders;
  #counted = 0;
  #overloaded = false;

  constructor(request: StoreRequest, context: PresentationContext, heldHeaders: HeldHeaders) {
    this.#request = request;
    this.#heldHeaders = heldHeaders;
    this.push(part10Prefix(request, context));
  }

  /** Whether its header found no room beside the others: it was not read, and may be sent again. */
  get overloaded(): boolean {
    return this.#overloaded;
  }

  /** Takes bytes of the data set, of which those of the header are copied: the rest is of no interest. */
  push(bytes: Uint8Array): void {
    for (let rest = bytes; rest.length > 0 && !this.#overloaded; ) {
      const wanted = this.#collector.missingBytes;
      const piece = wanted > 0 ? rest.slice(0, wanted) : rest;
      this.#collector.push(piece);
      this.#count();
      rest = rest.subarray(piece.length);
    }
  }

  #count(): void {
    const more = this.#collector.heldBytes - this.#counted;
    if (this.#heldHeaders.take(more)) this.#counted += more;
    else this.#overloaded = true;
  }

  /** Nothing of it is held any more. */
  letGo(): void {
    this.#heldHeaders.giveBack(this.#counted);
    this.#counted = 0;
  }

  /** The data set is whole: what is offered to the store. `sender` is who sent it, within bounds. */
  offer(sender: string): Offer {
    const offer = { sender, source: this.#request.sopInstanceUid, ...offerOf(this.#collector) };
    if (offer.readout.kind === 'unreadable') return offer;
    const reason = this.#mismatch(offer.readout.record);
    if (!reason) return offer;
    const uids = offer.readout.record;
    return { ...offer, readout: { kind: 'unreadable', reason, uids }, held: this.#collector.held() };
  }

  /** Command and data set have to speak of one instance (PS3.4 B.2.2). */
  #mismatch({ sopClassUid, sopInstanceUid }: HeaderRecord): QuarantineReason | null {
    if (sopClassUid !== this.#request.sopClassUid) return 'SOP_CLASS_MISMATCH';
    return sopInstanceUid === this.#request.sopInstanceUid ? null : 'COMMAND_UID_MISMATCH';
  }
}
