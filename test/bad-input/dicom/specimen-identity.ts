import { readHeader } from '@cordwatch/dicom-header';
import { inflateRaw } from '../../../services/ingest-worker/src/reading/inflate-raw.ts';
import type { BadObject } from './bad-object.ts';
import { type Specimen, specimens } from './specimens.ts';

/** A specimen with who it is; null for one that is unreadable as it stands. */
export type KnownSpecimen = Specimen & { readonly identity: BadObject['identity'] };

export const knownSpecimens: readonly KnownSpecimen[] = specimens.map((specimen) => {
  const reading = readHeader(specimen.bytes, { complete: true, inflateRaw });
  return { ...specimen, identity: reading.kind === 'header' ? reading.record : undefined };
});

/** Those that a mutation of elements can work on: they read, and their elements are known. */
export const openSpecimens = knownSpecimens.filter(({ identity, places }) => identity && places.length > 10);
