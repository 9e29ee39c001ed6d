import type { Layout } from './layout.ts';
import css from './SpineSvg.module.css';
import { lengthMm, type Span } from './spans.ts';

const TWO_LINES_PX = 34;
const ONE_LINE_PX = 15;

type Props = {
  readonly span: Span;
  readonly x: number;
  readonly width: number;
  readonly layout: Layout;
  readonly kind: 'gap' | 'unshown';
};

/** A stretch without images, with its length; what is only approximately placed says so by its sign. */
export const Hatch = ({ span, x, width, layout, kind }: Props) => {
  const [top, bottom] = [layout.y(span.topMm), layout.y(span.bottomMm)];
  const height = bottom - top;
  const middle = (top + bottom) / 2;
  const length = `${kind === 'gap' ? '' : '≈ '}${Math.round(lengthMm(span))} mm`;
  const word = kind === 'gap' ? 'gap' : 'no post';
  const lines = height > TWO_LINES_PX ? [length, word] : height > ONE_LINE_PX ? [length] : [];
  return (
    <g className={css.hatch} data-kind={kind}>
      <title>{`${length} ${word}`}</title>
      <rect x={x} y={top} width={width} height={height} fill={`url(#hatch-${kind})`} />
      {lines.length > 0 && (
        <rect
          className={css.plate}
          x={x + width / 2 - 33}
          y={middle - lines.length * 7 - 2}
          width={66}
          height={lines.length * 14 + 4}
          rx={3}
        />
      )}
      {lines.map((line, index) => (
        <text key={line} x={x + width / 2} y={middle + 4 + (index - (lines.length - 1) / 2) * 13} textAnchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
};

export const HatchPatterns = () => (
  <defs>
    {(['gap', 'unshown'] as const).map((kind) => (
      <pattern
        key={kind}
        id={`hatch-${kind}`}
        className={css.pattern}
        data-kind={kind}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="7" />
      </pattern>
    ))}
  </defs>
);
