import { BarShape, type Focus } from './BarShape.tsx';
import { Hatch } from './Hatch.tsx';
import type { LaneKind } from './lanes.ts';
import { HEAD_PX, type Layout, type PlacedLane } from './layout.ts';
import css from './SpineSvg.module.css';
import type { Frame, SpineDrawing } from './spine-drawing.ts';

const TITLE: Readonly<Record<LaneKind, string>> = {
  pre: 'Pre',
  post: 'Post',
  unknown: 'Unknown',
  uncounted: 'Not counted',
};

type Props = {
  readonly placed: PlacedLane;
  readonly frame: Frame;
  readonly layout: Layout;
  readonly drawing: SpineDrawing;
  readonly focus: Focus;
};

const holesOf = (kind: LaneKind, frame: Frame) => {
  if (kind === 'uncounted') return [];
  const gaps = kind === 'post' ? frame.postGaps : frame.anyGaps;
  const unshown = kind === 'post' ? frame.unshown : [];
  return [
    ...gaps.map((span) => ({ span, kind: 'gap' as const })),
    ...unshown.map((span) => ({ span, kind: 'unshown' as const })),
  ];
};

export const LaneView = ({ placed: { lane, x, width, columns }, frame, layout, drawing, focus }: Props) => {
  const [top, bottom] = [layout.y(drawing.window.topMm), layout.y(drawing.window.bottomMm)];
  return (
    <g className={css.lane} data-lane={lane.kind}>
      <rect className={css.laneGround} x={x} y={top} width={width} height={bottom - top} rx={4} />
      <text className={css.laneTitle} x={x + width / 2} y={HEAD_PX - 36} textAnchor="middle">
        {TITLE[lane.kind]}
      </text>
      {holesOf(lane.kind, frame).map(({ span, kind }) => (
        <Hatch key={`${kind}${span.topMm}`} {...{ span, kind, x, width, layout }} />
      ))}
      {columns.map(({ column, x: barX, width: barWidth }) => (
        <g key={barX}>
          <text className={css.columnName} x={barX + barWidth / 2} y={HEAD_PX - 19} textAnchor="middle">
            {column.kind}
          </text>
          <text className={css.columnName} x={barX + barWidth / 2} y={HEAD_PX - 7} textAnchor="middle">
            {column.plane}
          </text>
          {column.bars.map((bar) => (
            <BarShape key={bar.key} {...{ bar, layout, drawing, focus }} x={barX} width={barWidth} />
          ))}
        </g>
      ))}
    </g>
  );
};
