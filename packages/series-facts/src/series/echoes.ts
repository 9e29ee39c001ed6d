import type { FrameHeader, HeaderRecord } from '@cordwatch/dicom-header';

/** Echo times nearer than this are one echo: a scanner rounds and adjusts them from slice to slice. */
const ECHO_STEP_MS = 5;

const ascending = (times: Iterable<number>): readonly number[] => [...times].toSorted((a, b) => a - b);

/** The times at which a new echo begins, the shortest first. */
const echoStartsMs = (frames: readonly FrameHeader[]): readonly number[] =>
  ascending(new Set(frames.map(({ echoTimeMs }) => echoTimeMs).filter((time) => time !== null))).filter(
    (time, index, times) => index === 0 || time - (times[index - 1] ?? time) > ECHO_STEP_MS,
  );

const echoOf = ({ echoTimeMs }: FrameHeader, startsMs: readonly number[]): number =>
  echoTimeMs === null ? 0 : startsMs.findLastIndex((from) => from <= echoTimeMs);

/** The records of each echo of a series that holds several: a T1 and a T2 of one place are two images. */
export const splitEchoes = (records: readonly HeaderRecord[]): readonly (readonly HeaderRecord[])[] => {
  const startsMs = echoStartsMs(records.flatMap(({ frames }) => frames));
  if (startsMs.length <= 1) return [records];
  return startsMs.map((_start, echo) =>
    records.flatMap((record) => {
      const frames = record.frames.filter((frame) => echoOf(frame, startsMs) === echo);
      if (frames.length === 0) return [];
      return [frames.length === record.frames.length ? record : { ...record, frames }];
    }),
  );
};
