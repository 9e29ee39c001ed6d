import type { FrameHeader, HeaderRecord, Vector3 } from '@cordwatch/dicom-header';
import { splitStations } from './stations.ts';
import { secondsOfDateTime } from './time-of-day.ts';

/** The records of one part of a series, each holding only the frames that belong to the part. */
export type SeriesPart = { readonly key: string; readonly records: readonly HeaderRecord[] };

/** Directions are compared to two decimals: rounding of DS is one orientation, ten degrees are two. */
const direction = (vector: Vector3 | null): string =>
  (vector ?? []).map((each) => (Math.round(each * 20) / 20 + 0).toFixed(2)).join(',');

const usage = (frame: FrameHeader): string =>
  frame.contrastUsage
    .map(
      (each) =>
        `${each.administered?.toUpperCase() ?? ''}:${each.phase?.toUpperCase() === 'PRE_CONTRAST' ? 'PRE' : ''}`,
    )
    .join(',');

const framePhase = (frame: FrameHeader): string =>
  frame.frameType.find((value) => value === 'PRE_CONTRAST' || value === 'POST_CONTRAST') ?? '';

const SHOWN = [
  'F',
  'W',
  'IP',
  'OP',
  'FAT',
  'WATER',
  'IN_PHASE',
  'OPP_PHASE',
  'OUT_PHASE',
  'ADC',
  'PRE_CONTRAST',
  'POST_CONTRAST',
  'LOCALIZER',
];

const shown = (record: HeaderRecord): string =>
  [...new Set(record.image.imageType.filter((value) => SHOWN.includes(value)))].join(',');

/** What makes two frames parts of different images: orientation, matrix, frame of reference, contrast usage, Dixon part. */
const partKey = (record: HeaderRecord, frame: FrameHeader): string =>
  [
    record.image.frameOfReferenceUid ?? '',
    `${record.image.rows}x${record.image.columns}`,
    direction(frame.rowDirection),
    direction(frame.columnDirection),
    (frame.pixelSpacingMm ?? []).map((each) => each.toFixed(3)).join(','),
    usage(frame),
    framePhase(frame),
    shown(record),
  ].join('|');

const framesByKey = (record: HeaderRecord): ReadonlyMap<string, readonly FrameHeader[]> =>
  record.frames.length === 0 ? new Map([['', []]]) : Map.groupBy(record.frames, (frame) => partKey(record, frame));

/** Splits a series that mixes orientations, phases or parts before anything is measured. Parts come in a stable order. */
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
    .flatMap(([key, held]) => splitStations(held).map((station) => ({ key, records: station })));
};

/** The earliest time of acquisition of a part, seconds of the day. */
export const frameTimeS = (frame: FrameHeader): number | null => secondsOfDateTime(frame.acquisitionDateTime);
