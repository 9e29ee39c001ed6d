import { readHeader } from '@cordwatch/dicom-header';
import type { HeldBytes } from '../intake/offer.ts';
import { readMetadata } from '../intake/pull/metadata-offer.ts';
import type { Reading } from '../reading/header-collector.ts';
import { inflateRaw } from '../reading/inflate-raw.ts';

/** What today's reader makes of bytes in quarantine; `incomplete` where it asks for more than is held. */
export type HeldReading = Reading | { readonly kind: 'incomplete' };

/**
 * Reads what is held once more: of a pull, which brings DICOM JSON, as that; else as a file, and as a prefix first: of an object with pixels no more than its header is held. A beginning
 * that is not the whole stays one: were it taken for the whole, an object that is cut between two attributes would be stored
 * without the rest of them.
 */
export function readHeld({ bytes, whole }: HeldBytes, via: string): HeldReading {
  if (via === 'pull') return whole ? readMetadata({ bytes, trouble: null }) : { kind: 'incomplete' };
  const asPrefix = readHeader(bytes, { complete: false, inflateRaw });
  if (asPrefix.kind !== 'more') return asPrefix;
  if (!whole) return { kind: 'incomplete' };
  const reading = readHeader(bytes, { complete: true, inflateRaw });
  return reading.kind === 'more' ? { kind: 'unreadable', reason: 'TRUNCATED' } : reading;
}
