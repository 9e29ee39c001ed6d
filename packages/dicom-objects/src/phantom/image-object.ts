import type { DataSet } from '../part10/data-set.ts';

/** Head first, supine; PET says it by codes instead. */
export const HEAD_FIRST_SUPINE = { PatientPosition: 'HFS' } as const;

/** What one image adds to its study and series. */
export type ImageObject = { readonly sopClassUid: string; readonly dataSet: DataSet };

/** Date and times of a series that took no time worth telling apart. */
export function acquisitionTimes(date: string, acquiredAt: string): DataSet {
  return { AcquisitionDate: date, SeriesTime: acquiredAt, AcquisitionTime: acquiredAt, ContentTime: acquiredAt };
}
