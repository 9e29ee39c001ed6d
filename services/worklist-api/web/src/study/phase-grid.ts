import { isCounted } from '../drawing/counted.ts';
import type { Bar, LaneKind } from '../drawing/lanes.ts';
import { lengthMm, remaining, type Span } from '../drawing/spans.ts';
import type { SpineDrawing } from '../drawing/spine-drawing.ts';
import { COLUMN_MM, REGION_MM, REGION_TOP_MM } from '../drawing/vertebrae.ts';
import { LEVELS, type Level, type Series } from '../words/terms.ts';

type Kinds = Readonly<Record<Level, readonly string[]>>;
export type PhaseRow = { readonly phase: Series['phase']; readonly kinds: Kinds };

const PHASES: readonly Series['phase'][] = ['pre', 'post', 'unknown'];
/** How much of a region bars must reach to be told there, and to be told without "in part"; the drawing is not more exact. */
const REACHED_SHARE = 0.2;
const FILLED_SHARE = 0.75;

/** Sagittal goes without saying. */
const kindOf = ({ weighting, modality, plane }: Series): string =>
  [weighting ?? modality ?? '–', plane === 'sagittal' ? null : plane].filter(Boolean).join(' ');

const barsIn = ({ frames }: SpineDrawing, kind: LaneKind): Bar[] =>
  frames
    .filter(({ anchor }) => anchor.levelKnown)
    .flatMap(({ lanes }) => lanes.filter((lane) => lane.kind === kind))
    .flatMap(({ columns }) => columns.flatMap(({ bars }) => bars));

const regionOf = (level: Level, columnMm: number): Span => {
  const scale = columnMm / COLUMN_MM;
  const topMm = REGION_TOP_MM[level] * scale;
  return { topMm, bottomMm: topMm + REGION_MM[level] * scale };
};

/** The share of a region that bars of one kind reach together. */
const shareOf = (bars: readonly Bar[], region: Span): number => {
  const missed = remaining(region, bars, 0).reduce((sum, span) => sum + lengthMm(span), 0);
  return 1 - missed / lengthMm(region);
};

const placedKinds = (bars: readonly Bar[], region: Span): string[] =>
  [...Map.groupBy(bars, ({ series }) => kindOf(series))].flatMap(([kind, same]) => {
    const share = shareOf(same, region);
    if (share < REACHED_SHARE) return [];
    return [share < FILLED_SHARE ? `${kind} in part` : kind];
  });

/** The drawing in words: which kinds of image reach each level in each phase, by position, or by name where there is none. */
export const phaseRows = (drawing: SpineDrawing): PhaseRow[] =>
  PHASES.flatMap((phase) => {
    const bars = barsIn(drawing, phase);
    const named = drawing.unplaced.filter((series) => isCounted(series) && series.phase === phase);
    const at = (level: Level): string[] => {
      const placed = placedKinds(bars, regionOf(level, drawing.columnMm));
      return [...new Set([...placed, ...named.filter(({ levels }) => levels.includes(level)).map(kindOf)])];
    };
    const [C, T, L, S] = LEVELS.map(at);
    return bars.length + named.length > 0 && C && T && L && S ? [{ phase, kinds: { C, T, L, S } }] : [];
  });
