import type { KeyboardEvent } from 'react';
import { extentWords, PHASE_WORD, seriesKind, seriesTitle } from '../words/terms.ts';
import { isCounted } from './counted.ts';
import { type Bar, laneOf } from './lanes.ts';
import type { Layout } from './layout.ts';
import css from './SpineSvg.module.css';
import { inWindow, type SpineDrawing } from './spine-drawing.ts';

export type Focus = {
  readonly key: string | null;
  readonly show: (key: string | null) => void;
  readonly pin: (key: string) => void;
};

type Props = {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  readonly layout: Layout;
  readonly drawing: SpineDrawing;
  readonly focus: Focus;
};

const NUMBERED_PX = 20;

const spoken = ({ series }: Bar): string =>
  [
    seriesTitle(series),
    isCounted(series) ? seriesKind(series) : `${series.role}, not counted`,
    PHASE_WORD[series.phase],
    extentWords(series.extentMm),
  ].join(', ');

/** One series, or one part of it. Its details stand below the drawing while it is hovered, focused or pinned. */
export const BarShape = ({ bar, x, width, layout, drawing, focus }: Props) => {
  const seen = inWindow(drawing, bar);
  if (!seen) return null;
  const [top, height] = [layout.y(seen.topMm), Math.max(3, layout.y(seen.bottomMm) - layout.y(seen.topMm))];
  const pinOnKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') focus.pin(bar.key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={spoken(bar)}
      aria-pressed={focus.key === bar.key}
      className={css.bar}
      data-lane={laneOf(bar.series)}
      data-incomplete={bar.series.missingSlices > 0 || undefined}
      onFocus={() => focus.show(bar.key)}
      onBlur={() => focus.show(null)}
      onMouseEnter={() => focus.show(bar.key)}
      onMouseLeave={() => focus.show(null)}
      onClick={() => focus.pin(bar.key)}
      onKeyDown={pinOnKey}
    >
      <rect x={x} y={top} width={width} height={height} rx={3} />
      {height > NUMBERED_PX && (
        <text x={x + width / 2} y={top + 14} textAnchor="middle">
          {bar.series.seriesNumber ?? '–'}
        </text>
      )}
    </g>
  );
};
