import type { DataSet } from '../part10/data-set.ts';

/** What one image adds to its study and series. */
export type ImageObject = { readonly sopClassUid: string; readonly dataSet: DataSet };

/** SeriesTime, AcquisitionTime and ContentTime of a series that took no time worth telling apart. */
export function acquisitionTimes(acquiredAt: string): DataSet {
  return { SeriesTime: acquiredAt, AcquisitionTime: acquiredAt, ContentTime: acquiredAt };
}
