import { isCounted } from '../drawing/counted.ts';
import type { Bar, LaneKind } from '../drawing/lanes.ts';
import { overlapMm } from '../drawing/spans.ts';
import type { SpineDrawing } from '../drawing/spine-drawing.ts';
import { COLUMN_MM, REGION_MM, REGION_TOP_MM } from '../drawing/vertebrae.ts';
import { LEVELS, type Level, type Series } from '../words/terms.ts';

type Kinds = Readonly<Record<Level, readonly string[]>>;
export type PhaseRow = { readonly phase: Series['phase']; readonly kinds: Kinds };

const PHASES: readonly Series['phase'][] = ['pre', 'post', 'unknown'];
/** How much of a region a bar must reach to be told there; the drawing is not exact enough for less. */
const REACHED_SHARE = 0.25;

const kindOf = ({ weighting, modality }: Series): string => weighting ?? modality ?? '–';

const barsIn = ({ frames }: SpineDrawing, kind: LaneKind): Bar[] =>
  frames
    .filter(({ anchor }) => anchor.levelKnown)
    .flatMap(({ lanes }) => lanes.filter((lane) => lane.kind === kind))
    .flatMap(({ columns }) => columns.flatMap(({ bars }) => bars));

const reaches = (bar: Bar, level: Level, columnMm: number): boolean => {
  const scale = columnMm / COLUMN_MM;
  const topMm = REGION_TOP_MM[level] * scale;
  const lengthMm = REGION_MM[level] * scale;
  return overlapMm(bar, { topMm, bottomMm: topMm + lengthMm }) >= REACHED_SHARE * lengthMm;
};

/** The drawing in words: which kinds of image reach each level in each phase, by position, or by name where there is none. */
export const phaseRows = (drawing: SpineDrawing): PhaseRow[] =>
  PHASES.flatMap((phase) => {
    const bars = barsIn(drawing, phase);
    const named = drawing.unplaced.filter((series) => isCounted(series) && series.phase === phase);
    const at = (level: Level): string[] => {
      const placed = bars.filter((bar) => reaches(bar, level, drawing.columnMm)).map(({ series }) => series);
      return [...new Set([...placed, ...named.filter(({ levels }) => levels.includes(level))].map(kindOf))];
    };
    const [C, T, L, S] = LEVELS.map(at);
    return bars.length + named.length > 0 && C && T && L && S ? [{ phase, kinds: { C, T, L, S } }] : [];
  });
