import type { Series } from '../words/terms.ts';
import { isCounted } from './counted.ts';
import { lengthMm, overlapMm, type Span } from './spans.ts';

export type LaneKind = Series['phase'] | 'uncounted';
export type Bar = Span & { readonly key: string; readonly series: Series };
export type LaneColumn = { readonly kind: string; readonly plane: string; readonly bars: readonly Bar[] };
export type Lane = { readonly kind: LaneKind; readonly columns: readonly LaneColumn[] };

const LANE_ORDER: readonly LaneKind[] = ['pre', 'post', 'unknown', 'uncounted'];
const PLANES = { sagittal: 'sag', coronal: 'cor', axial: 'ax', oblique: 'obl' } as const;
const ROLE_SHORT: Readonly<Record<Series['role'], string>> = {
  diagnostic: 'diag',
  composed: 'comp',
  localizer: 'loc',
  derived: 'deriv',
  reformat: 'refmt',
  subtraction: 'subtr',
  calibration: 'calib',
  mosaic: 'mosaic',
  'non-image': 'other',
};
const PLANE_ORDER = ['sag', 'cor', 'obl', 'ax', ''];

/** Stations of one scan overlap a little; bars that share more than this of the shorter one are drawn side by side. */
const STATION_OVERLAP = 0.4;

export const barKey = ({ seriesInstanceUid, part }: Series): string => `${seriesInstanceUid}/${part}`;

export const laneOf = (series: Series): LaneKind => (isCounted(series) ? series.phase : 'uncounted');

const kindOf = (series: Series): string =>
  isCounted(series)
    ? [series.weighting ?? series.modality ?? '–', series.fatSuppressed ? 'fs' : ''].join(' ').trim()
    : ROLE_SHORT[series.role];

const planeOf = ({ plane }: Series): string => (plane ? PLANES[plane] : '');

const fits = (bar: Bar, column: LaneColumn): boolean =>
  column.kind === kindOf(bar.series) &&
  column.plane === planeOf(bar.series) &&
  column.bars.every((other) => overlapMm(bar, other) <= STATION_OVERLAP * Math.min(lengthMm(bar), lengthMm(other)));

const inColumns = (bars: readonly Bar[]): LaneColumn[] => {
  const columns: LaneColumn[] = [];
  for (const bar of bars.toSorted((one, other) => one.topMm - other.topMm)) {
    const index = columns.findIndex((column) => fits(bar, column));
    const column = columns[index];
    if (column) columns[index] = { ...column, bars: [...column.bars, bar] };
    else columns.push({ kind: kindOf(bar.series), plane: planeOf(bar.series), bars: [bar] });
  }
  return columns;
};

const byPlaneThenNumber = (one: LaneColumn, other: LaneColumn): number =>
  PLANE_ORDER.indexOf(one.plane) - PLANE_ORDER.indexOf(other.plane) ||
  (one.bars[0]?.series.seriesNumber ?? 0) - (other.bars[0]?.series.seriesNumber ?? 0);

/** Bars by phase, stations of one kind stacked in one column; a lane without bars is left out unless it is `always` shown. */
export const lanesOf = (bars: readonly Bar[], always: readonly LaneKind[] = []): Lane[] =>
  LANE_ORDER.map((kind) => ({
    kind,
    columns: inColumns(bars.filter(({ series }) => laneOf(series) === kind)).toSorted(byPlaneThenNumber),
  })).filter(({ kind, columns }) => columns.length > 0 || always.includes(kind));
