import { readHeaderFile } from '../reading/read-header-file.ts';
import type { Offer } from './offer.ts';

const filesAtATime = 8;

/** Reads headers, several files at a time and in the order given. A file that cannot be read is an offer too. */
export async function* fileOffers(paths: Iterable<string>): AsyncGenerator<Offer> {
  let reading: Promise<Offer>[] = [];
  for (const path of paths) {
    reading.push(offerFile(path));
    if (reading.length < filesAtATime) continue;
    yield* await Promise.all(reading);
    reading = [];
  }
  yield* await Promise.all(reading);
}

async function offerFile(path: string): Promise<Offer> {
  try {
    const collector = await readHeaderFile(path);
    return { source: path, sizeBytes: null, headerBytes: collector.heldBytes, readout: collector.finish() };
  } catch {
    return { source: path, sizeBytes: null, headerBytes: 0, readout: { kind: 'unreadable', reason: 'CANNOT_OPEN' } };
  }
}
