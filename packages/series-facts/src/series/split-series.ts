import type { FrameHeader, HeaderRecord, Vector3 } from '@cordwatch/dicom-header';
import { splitEchoes } from './echoes.ts';
import { splitStations } from './stations.ts';
import { secondsOfDateTime } from './time-of-day.ts';

/** The records of one part of a series, each holding only the frames that belong to the part. */
export type SeriesPart = { readonly key: string; readonly records: readonly HeaderRecord[] };

/** Directions are compared in steps of 0.05: rounding of DS is one orientation, ten degrees are two. */
const direction = (vector: Vector3 | null): string => (vector ?? []).map((each) => Math.round(each * 20)).join(',');

const usage = (frame: FrameHeader): string =>
  frame.contrastUsage
    .map(
      (each) =>
        `${each.administered?.toUpperCase() ?? ''}:${each.phase?.toUpperCase() === 'PRE_CONTRAST' ? 'PRE' : ''}`,
    )
    .join(',');

/** Of values that a reconstruction adds and no reader sees, such as `NORM`, nothing is made. */
const SHOWN = new Set(
  'F W IP OP FAT WATER IN_PHASE OPP_PHASE OUT_PHASE ADC P PHASE T1 T2 STIR DIFFUSION PRE_CONTRAST POST_CONTRAST LOCALIZER SUBTRACTION DERIVED'.split(
    ' ',
  ),
);

/** What kind of image a frame is, by itself or else by its object: an object of several kinds says MIXED (PS3.3 C.8.13.3.1). */
const shown = ({ image }: HeaderRecord, { frameType }: FrameHeader): string =>
  [...new Set((frameType.length > 0 ? frameType : image.imageType).filter((value) => SHOWN.has(value)))].join(',');

/** What makes two frames parts of different images: orientation, matrix, frame of reference, contrast usage, kind of image. */
const partKey = (record: HeaderRecord, frame: FrameHeader): string =>
  [
    record.image.frameOfReferenceUid ?? '',
    `${record.image.rows}x${record.image.columns}`,
    direction(frame.rowDirection),
    direction(frame.columnDirection),
    (frame.pixelSpacingMm ?? []).map((each) => Math.round(each * 1000)).join(','),
    usage(frame),
    shown(record, frame),
  ].join('|');

const framesByKey = (record: HeaderRecord): ReadonlyMap<string, readonly FrameHeader[]> =>
  record.frames.length === 0 ? new Map([['', []]]) : Map.groupBy(record.frames, (frame) => partKey(record, frame));

/** Splits a series that mixes orientations, phases, kinds, echoes or stations before anything is measured. Parts come in a stable order. */
export const splitSeries = (records: readonly HeaderRecord[]): readonly SeriesPart[] => {
  const parts = new Map<string, HeaderRecord[]>();
  for (const record of records) {
    for (const [key, frames] of framesByKey(record)) {
      const part = parts.get(key) ?? [];
      part.push(frames.length === record.frames.length ? record : { ...record, frames });
      parts.set(key, part);
    }
  }
  return [...parts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, held]) =>
      splitEchoes(held)
        .flatMap(splitStations)
        .map((station) => ({ key, records: station })),
    );
};

/** The earliest time of acquisition of a part, seconds of the day. */
export const frameTimeS = (frame: FrameHeader): number | null => secondsOfDateTime(frame.acquisitionDateTime);
