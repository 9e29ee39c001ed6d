import { type Coverage, LEVELS, type Level } from '../words/terms.ts';
import { leanDegrees, swayMm } from './curve.ts';
import type { Layout } from './layout.ts';
import css from './SpineSvg.module.css';
import type { SpineDrawing } from './spine-drawing.ts';
import { COLUMN_MM, REGION_TOP_MM, VERTEBRAE, type Vertebra } from './vertebrae.ts';

const CENTRE_X = 62;
const NAMED = new Set(['C1', 'C7', 'T4', 'T8', 'T12', 'L3', 'L5']);
const SIGN = { covered: '✓', partial: '◐', missing: '✕', unknown: '?' } as const;
const DISC_SHARE = 0.16;
/** On a tall screen the column grows in length alone, or it would run into its names. */
const WIDEST_PX_PER_MM = 0.72;

type Props = { readonly drawing: SpineDrawing; readonly layout: Layout; readonly levels: Coverage['levels'] };

/** Seen from the left, front at the left: bodies with their spinous processes, no more anatomy than the eye needs. */
const Body = ({
  vertebra,
  scale,
  layout,
  cover,
}: {
  vertebra: Vertebra;
  scale: number;
  layout: Layout;
  cover: string;
}) => {
  const middleMm = vertebra.topMm + vertebra.heightMm / 2;
  const pxPerMm = layout.y(1) - layout.y(0);
  const height = vertebra.heightMm * scale * pxPerMm * (1 - DISC_SHARE);
  const across = scale * Math.min(pxPerMm, WIDEST_PX_PER_MM);
  const depth = vertebra.depthMm * across;
  const x = CENTRE_X + swayMm(middleMm) * across;
  const y = layout.y(middleMm * scale);
  const process = vertebra.level === 'S' ? 0 : depth * 0.72;
  return (
    <g transform={`translate(${x} ${y}) rotate(${leanDegrees(middleMm)})`} className={css.bone} data-cover={cover}>
      <path
        d={`M${depth * 0.5} ${-height * 0.18} l${process * 0.42} 0 l${process * 0.58} ${height * 0.62} l${-process * 0.22} ${height * 0.1} l${-process * 0.78} ${-height * 0.34} z`}
      />
      <rect x={-depth / 2} y={-height / 2} width={depth} height={height} rx={Math.min(3, height / 3)} />
    </g>
  );
};

const Region = ({
  level,
  layout,
  scale,
  cover,
}: {
  level: Level;
  layout: Layout;
  scale: number;
  cover: Coverage['levels']['C'];
}) => {
  const y = layout.y((REGION_TOP_MM[level] + 26) * scale);
  return (
    <g className={css.region} data-cover={cover}>
      <text x={12} y={y} className={css.regionName}>
        {level}
      </text>
      <text x={12} y={y + 16} className={css.regionSign}>
        {SIGN[cover]}
      </text>
    </g>
  );
};

export const SpineColumn = ({ drawing, layout, levels }: Props) => {
  const scale = drawing.columnMm / COLUMN_MM;
  return (
    <g aria-hidden>
      {LEVELS.map((level) => (
        <Region key={level} {...{ level, layout, scale }} cover={levels[level]} />
      ))}
      {VERTEBRAE.map((vertebra) => (
        <Body key={vertebra.name} {...{ vertebra, layout, scale }} cover={levels[vertebra.level]} />
      ))}
      {VERTEBRAE.filter(({ name }) => NAMED.has(name)).map(({ name, topMm, heightMm }) => (
        <text key={name} x={103} y={layout.y((topMm + heightMm / 2) * scale) + 4} className={css.vertebraName}>
          {name}
        </text>
      ))}
    </g>
  );
};
