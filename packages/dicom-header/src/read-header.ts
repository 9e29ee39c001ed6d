import { contrastHeader, tracers } from './contrast-header.ts';
import type { DataSet } from './data-set.ts';
import { frameHeaders } from './frame-headers.ts';
import { functionalGroups } from './functional-groups.ts';
import { Halt, refuse } from './halt.ts';
import type { HeaderRecord } from './header-record.ts';
import { equipmentHeader, imageHeader } from './image-header.ts';
import { type OpenObject, openObject } from './open-object.ts';
import { patientHeader, seriesHeader, studyHeader } from './patient-study-series.ts';
import { physicsHeader } from './physics-header.ts';
import { radiotherapyHeader } from './radiotherapy-header.ts';
import type { HeaderReading, ReadOptions, UnreadableReason } from './reading.ts';

/** Reads the header of one DICOM object, Part 10 file or bare data set. Any bytes get an answer; nothing is thrown. */
export const readHeader = (bytes: Uint8Array, options: ReadOptions): HeaderReading => {
  const reading = readingOf(() => openObject(bytes, options));
  return options.complete ? finalReading(reading) : reading;
};

/** What an object says, or why it says nothing, however it is opened. */
export const readingOf = (open: () => OpenObject): HeaderReading => {
  try {
    return { kind: 'header', record: recordOf(open()) };
  } catch (halt) {
    if (!(halt instanceof Halt)) throw halt;
    return halt.reading;
  }
};

/** Of a whole object: what asks for more of it has been cut. */
export const finalReading = (reading: HeaderReading): Exclude<HeaderReading, { kind: 'more' }> =>
  reading.kind === 'more' ? { kind: 'unreadable', reason: 'TRUNCATED' } : reading;

const recordOf = ({ transferSyntaxUid, dataSet }: OpenObject): HeaderRecord => {
  const identity = identityOf(dataSet);
  const groups = functionalGroups(dataSet);
  return {
    transferSyntaxUid,
    ...identity,
    patient: patientHeader(dataSet),
    study: studyHeader(dataSet),
    series: seriesHeader(dataSet, groups),
    equipment: equipmentHeader(dataSet),
    image: imageHeader(dataSet),
    physics: physicsHeader(dataSet, groups),
    contrast: contrastHeader(dataSet),
    tracers: tracers(dataSet),
    frames: frameHeaders(dataSet, groups),
    ...radiotherapyHeader(dataSet, identity),
  };
};

const identityOf = (dataSet: DataSet) => ({
  studyInstanceUid: requiredUid(dataSet, 'StudyInstanceUID', 'NO_STUDY_UID'),
  seriesInstanceUid: requiredUid(dataSet, 'SeriesInstanceUID', 'NO_SERIES_UID'),
  sopInstanceUid: requiredUid(dataSet, 'SOPInstanceUID', 'NO_SOP_INSTANCE_UID'),
  sopClassUid: requiredUid(dataSet, 'SOPClassUID', 'NO_SOP_CLASS_UID'),
});

type IdentityKeyword = 'StudyInstanceUID' | 'SeriesInstanceUID' | 'SOPInstanceUID' | 'SOPClassUID';

const requiredUid = (dataSet: DataSet, keyword: IdentityKeyword, missing: UnreadableReason): string => {
  return dataSet.uid(keyword) ?? refuse(dataSet.text(keyword) ? 'INVALID_UID' : missing);
};
