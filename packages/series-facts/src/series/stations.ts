import type { FrameHeader, HeaderRecord, Vector3 } from '@cordwatch/dicom-header';
import { dot } from '../geometry/vector.ts';

/** Fields of one prescription start within this of each other; the table moves by far more. */
const TABLE_MOVE_MM = 50;
/** Below this share of an in-plane axis along z the stack is axial, and its slices are its places. */
const UPRIGHT_SHARE = 0.5;

const uprightAxis = ({ rowDirection, columnDirection }: FrameHeader): Vector3 | null => {
  const axes = [rowDirection, columnDirection].filter((axis) => axis !== null);
  return axes.find((axis) => Math.abs(axis[2]) >= UPRIGHT_SHARE) ?? null;
};

/** Where the field of a frame starts along its upright in-plane axis, mm: the same for all slices of one prescription. */
const fieldStartMm = (frame: FrameHeader): number | null => {
  const axis = uprightAxis(frame);
  return axis && frame.positionMm ? dot(frame.positionMm, axis) : null;
};

/** The starts at which a new station begins, the lowest first. */
const stationStartsMm = (frames: readonly FrameHeader[]): readonly number[] => {
  const starts = frames
    .map(fieldStartMm)
    .filter((start) => start !== null)
    .toSorted((a, b) => a - b);
  return starts.filter((start, index) => index === 0 || start - (starts[index - 1] ?? start) > TABLE_MOVE_MM);
};

const stationOf = (frame: FrameHeader, startsMm: readonly number[]): number => {
  const start = fieldStartMm(frame);
  return start === null ? 0 : startsMm.findLastIndex((from) => from <= start);
};

/** One series may hold the stations of a moved table, slice by slice in the same planes. Each is a stack of its own. */
export const splitStations = (records: readonly HeaderRecord[]): readonly (readonly HeaderRecord[])[] => {
  const startsMm = stationStartsMm(records.flatMap((record) => record.frames));
  if (startsMm.length <= 1) return [records];
  return startsMm.map((_start, station) =>
    records.flatMap((record) => {
      const frames = record.frames.filter((frame) => stationOf(frame, startsMm) === station);
      if (frames.length === 0) return [];
      return [frames.length === record.frames.length ? record : { ...record, frames }];
    }),
  );
};
