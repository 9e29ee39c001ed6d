import { readHeaderFile } from '../reading/read-header-file.ts';
import type { Offer } from './offer.ts';
import { offerOf } from './offer-of.ts';

const filesAtATime = 16;

/** Reads headers, several files at a time and in the order given. A file that cannot be read is an offer too. */
export async function* fileOffers(paths: Iterable<string>, sender: string): AsyncGenerator<Offer> {
  const reading: Promise<Offer>[] = [];
  for (const path of paths) {
    reading.push(offerFile(path, sender));
    const first = reading.length < filesAtATime ? undefined : reading.shift();
    if (first) yield await first;
  }
  for (const offer of reading) yield await offer;
}

async function offerFile(path: string, sender: string): Promise<Offer> {
  try {
    return { ...offerOf(await readHeaderFile(path)), sender, source: path, sizeBytes: null };
  } catch {
    const readout = { kind: 'unreadable', reason: 'CANNOT_OPEN' } as const;
    return { sender, source: path, sizeBytes: null, headerBytes: 0, readout, held: null };
  }
}
