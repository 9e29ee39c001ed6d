import type { Offer } from './offer.ts';

const maxOffers = 500;
const maxHeaderBytes = 32 * 1024 * 1024;

/** Groups offers for one transaction each: at most 500, and fewer where headers are long. */
export async function* offerBatches(offers: AsyncIterable<Offer> | Iterable<Offer>): AsyncGenerator<Offer[]> {
  let batch: Offer[] = [];
  let headerBytes = 0;
  for await (const offer of offers) {
    batch.push(offer);
    headerBytes += offer.headerBytes;
    if (batch.length < maxOffers && headerBytes < maxHeaderBytes) continue;
    yield batch;
    [batch, headerBytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
