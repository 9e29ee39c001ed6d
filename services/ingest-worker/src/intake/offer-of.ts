import type { HeaderCollector } from '../reading/header-collector.ts';
import type { Offer } from './offer.ts';

/** What has been collected of an object that is over, or whose header is known, as an offer without its origin. */
export function offerOf(collector: HeaderCollector): Omit<Offer, 'sender' | 'source'> {
  const readout = collector.finish();
  return {
    sizeBytes: collector.sizeBytes,
    headerBytes: collector.heldBytes,
    readout,
    held: readout.kind === 'unreadable' ? collector.held() : null,
  };
}
