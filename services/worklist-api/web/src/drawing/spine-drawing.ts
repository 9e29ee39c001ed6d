import type { StudyPage } from '@cordwatch/worklist';
import type { Coverage, Series } from '../words/terms.ts';
import { type Anchor, anchorOf, columnLengthMm } from './anchor.ts';
import { isCounted } from './counted.ts';
import { type Bar, barKey, type Lane, lanesOf } from './lanes.ts';
import { clipped, remaining, type Span } from './spans.ts';

/** One frame of reference: positions inside it compare, positions of two frames do not. */
export type Frame = {
  readonly uid: string;
  readonly anchor: Anchor;
  readonly lanes: readonly Lane[];
  /** Holes between post-contrast series. */
  readonly postGaps: readonly Span[];
  /** Holes between series of any phase. */
  readonly anyGaps: readonly Span[];
  /** What is required and no post-contrast series shows; approximate like the column itself. */
  readonly unshown: readonly Span[];
};

export type SpineDrawing = {
  readonly columnMm: number;
  readonly window: Span;
  readonly required: Span | null;
  readonly frames: readonly Frame[];
  readonly unplaced: readonly Series[];
};

const MARGIN_MM = 18;
/** Positions far from any spine are cut at the edge, so that one wild header cannot shrink the drawing to nothing. */
const FARTHEST_MM = 220;
const LEAST_UNSHOWN_MM = 12;

const toSpan = (anchor: Anchor, [low, high]: readonly [number, number]): Span => ({
  topMm: anchor.atMm + anchor.zMm - high,
  bottomMm: anchor.atMm + anchor.zMm - low,
});

const barsOf = (series: readonly Series[], anchor: Anchor): Bar[] =>
  series.flatMap((one) => (one.extentMm ? [{ ...toSpan(anchor, one.extentMm), key: barKey(one), series: one }] : []));

const windowOf = (columnMm: number, bars: readonly Bar[]): Span => {
  const counted = bars.filter(({ series }) => isCounted(series));
  const top = Math.min(0, ...counted.map(({ topMm }) => topMm));
  const bottom = Math.max(columnMm, ...counted.map(({ bottomMm }) => bottomMm));
  return {
    topMm: Math.max(top, -FARTHEST_MM) - MARGIN_MM,
    bottomMm: Math.min(bottom, columnMm + FARTHEST_MM) + MARGIN_MM,
  };
};

const isAbout = (coverage: Coverage, uid: string, frameCount: number): boolean =>
  coverage.frameOfReferenceUid === uid || (coverage.frameOfReferenceUid === null && frameCount === 1);

type Judged = { readonly page: StudyPage; readonly columnMm: number; readonly required: Span | null };

const unshownOf = ({ page, required }: Judged, shown: readonly Span[], lone: boolean): Span[] => {
  const wanting = page.wholeSpineWithContrast.is !== 'confirmed' && required !== null && lone;
  return wanting ? remaining(required, shown, LEAST_UNSHOWN_MM) : [];
};

const frameOf = (judged: Judged, uid: string, series: readonly Series[], frameCount: number): Frame => {
  const { coverage, wholeSpineWithContrast: contrast } = judged.page;
  const anchor = anchorOf(series, isAbout(coverage, uid, frameCount) ? coverage : null, judged.columnMm);
  const spans = (intervals: Coverage['gapsMm'], of: Coverage) =>
    isAbout(of, uid, frameCount) ? intervals.map((interval) => toSpan(anchor, interval)) : [];
  const postGaps = spans(contrast.gapsMm, contrast);
  const shown = [...spans(contrast.intervalsMm, contrast), ...postGaps];
  return {
    uid,
    anchor,
    lanes: lanesOf(barsOf(series, anchor), frameCount === 1 ? ['pre', 'post'] : []),
    postGaps,
    anyGaps: spans(coverage.gapsMm, coverage),
    unshown: unshownOf(judged, shown, frameCount === 1),
  };
};

const allBars = (frames: readonly Frame[]): Bar[] =>
  frames.flatMap(({ lanes }) => lanes.flatMap(({ columns }) => columns.flatMap(({ bars }) => bars)));

const byHead = (one: Frame, other: Frame): number => one.anchor.atMm - other.anchor.atMm;

/** Everything that the drawing shows, in mm below the top of C1; nothing here decides, it only places. */
export const spineDrawing = (page: StudyPage): SpineDrawing => {
  const requiredMm = page.wholeSpineWithContrast.requiredMm ?? page.coverage.requiredMm;
  const columnMm = columnLengthMm(requiredMm);
  const required = requiredMm === null ? null : { topMm: 0, bottomMm: requiredMm };
  const placed = Map.groupBy(
    page.series.filter(({ extentMm }) => extentMm !== null),
    ({ frameOfReferenceUid }) => frameOfReferenceUid ?? 'none',
  );
  const counted = [...placed].filter(([, series]) => series.some(isCounted));
  const shown = counted.length > 0 ? counted : [...placed];
  const frames = shown.map(([uid, series]) => frameOf({ page, columnMm, required }, uid, series, shown.length));
  return {
    columnMm,
    required,
    window: windowOf(columnMm, allBars(frames)),
    frames: frames.toSorted(byHead),
    unplaced: page.series.filter((one) => one.extentMm === null || !shown.some(([, series]) => series.includes(one))),
  };
};

export const inWindow = (drawing: SpineDrawing, span: Span): Span | null => clipped(span, drawing.window);
