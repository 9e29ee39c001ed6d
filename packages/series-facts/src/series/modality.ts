import type { HeaderRecord } from '@cordwatch/dicom-header';
import { modalityOfClass } from './sop-class.ts';

/** Modality is type 1 (PS3.3 C.7.3.1): where it is missing all the same, the class of the object says it. */
export const withModality = (record: HeaderRecord): HeaderRecord =>
  record.series.modality ? record : { ...record, series: { ...record.series, modality: modalityOfClass(record) } };
