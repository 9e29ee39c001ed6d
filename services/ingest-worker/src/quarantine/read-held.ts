import { readHeader } from '@cordwatch/dicom-header';
import type { HeldBytes } from '../intake/offer.ts';
import type { Reading } from '../reading/header-collector.ts';
import { inflateRaw } from '../reading/inflate-raw.ts';

/** What today's reader makes of bytes in quarantine; `incomplete` where it asks for more than is held. */
export type HeldReading = Reading | { readonly kind: 'incomplete' };

/**
 * Reads what is held once more. A beginning counts as a beginning: were it read as the whole, an object that is cut between
 * two attributes would be stored with the rest of them missing.
 */
export function readHeld({ bytes, whole }: HeldBytes): HeldReading {
  const reading = readHeader(bytes, { complete: whole, inflateRaw });
  if (reading.kind !== 'more') return reading;
  return whole ? { kind: 'unreadable', reason: 'TRUNCATED' } : { kind: 'incomplete' };
}
