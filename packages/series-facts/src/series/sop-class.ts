import type { HeaderRecord } from '@cordwatch/dicom-header';

/** The storage classes of PS3.4 B.5 share this root. */
const STORAGE = '1.2.840.10008.5.1.4.1.1.';

/** What follows the root of the storage classes; empty for a class of another kind. */
export const storageClass = ({ sopClassUid }: HeaderRecord): string =>
  sopClassUid.startsWith(STORAGE) ? sopClassUid.slice(STORAGE.length) : '';

/** CT, MR and PET, classic, Enhanced and Legacy Converted: one modality each, and a matrix that is never rightly absent. */
const MODALITY_OF_SLICES: ReadonlyMap<string, string> = new Map([
  ['2', 'CT'],
  ['2.1', 'CT'],
  ['2.2', 'CT'],
  ['4', 'MR'],
  ['4.1', 'MR'],
  ['4.3', 'MR'],
  ['4.4', 'MR'],
  ['128', 'PT'],
  ['128.1', 'PT'],
  ['130', 'PT'],
]);

/** The modality that the class of a slice image fixes, or null. */
export const modalityOfClass = (record: HeaderRecord): string | null =>
  MODALITY_OF_SLICES.get(storageClass(record)) ?? null;
