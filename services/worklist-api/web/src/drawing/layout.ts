import type { Lane, LaneColumn } from './lanes.ts';
import type { Frame, SpineDrawing } from './spine-drawing.ts';

/** Where things stand on screen, px; the vertical scale is one for all frames of reference. */
export const COLUMN_AREA_PX = 148;
const AXIS_PX = 46;
const BAR_GAP_PX = 4;
const LANE_PAD_PX = 8;
const LANE_GAP_PX = 10;
const FRAME_GAP_PX = 14;

/** Several frames of reference share the width, so each is drawn narrower. */
const ROOMY = { barPx: 30, leastLanePx: 78 };
const TIGHT = { barPx: 24, leastLanePx: 54 };
type Room = typeof ROOMY;
export const HEAD_PX = 50;
const FOOT_PX = 10;

type PlacedColumn = { readonly x: number; readonly width: number; readonly column: LaneColumn };
export type PlacedLane = {
  readonly x: number;
  readonly width: number;
  readonly lane: Lane;
  readonly columns: readonly PlacedColumn[];
};
export type PlacedFrame = {
  readonly axisX: number;
  readonly endX: number;
  readonly frame: Frame;
  readonly lanes: readonly PlacedLane[];
};
export type Layout = {
  readonly width: number;
  readonly frames: readonly PlacedFrame[];
  readonly y: (mm: number) => number;
};

const barsWidth = ({ columns }: Lane, { barPx }: Room): number => columns.length * (barPx + BAR_GAP_PX) - BAR_GAP_PX;

const placeLane = (lane: Lane, x: number, room: Room): PlacedLane => {
  const used = barsWidth(lane, room);
  const width = Math.max(room.leastLanePx, used + 2 * LANE_PAD_PX);
  const firstX = x + (width - used) / 2;
  const columns = lane.columns.map((column, index) => ({
    x: firstX + index * (room.barPx + BAR_GAP_PX),
    width: room.barPx,
    column,
  }));
  return { x, width, lane, columns };
};

const placeFrame = (frame: Frame, fromX: number, room: Room): PlacedFrame => {
  const axisX = fromX + AXIS_PX;
  let x = axisX + LANE_GAP_PX;
  const lanes = frame.lanes.map((lane) => {
    const placed = placeLane(lane, x, room);
    x += placed.width + LANE_GAP_PX;
    return placed;
  });
  return { axisX, endX: x, frame, lanes };
};

export const layoutOf = (drawing: SpineDrawing, heightPx: number): Layout => {
  const { topMm, bottomMm } = drawing.window;
  const pxPerMm = (heightPx - HEAD_PX - FOOT_PX) / (bottomMm - topMm);
  const room = drawing.frames.length > 1 ? TIGHT : ROOMY;
  let x = COLUMN_AREA_PX;
  const frames = drawing.frames.map((frame) => {
    const placed = placeFrame(frame, x, room);
    x = placed.endX + FRAME_GAP_PX;
    return placed;
  });
  return { width: Math.max(x - FRAME_GAP_PX, COLUMN_AREA_PX), frames, y: (mm) => HEAD_PX + (mm - topMm) * pxPerMm };
};
