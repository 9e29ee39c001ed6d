import { COLUMN_AREA_PX, type Layout } from './layout.ts';
import css from './SpineSvg.module.css';
import type { SpineDrawing } from './spine-drawing.ts';

const X = COLUMN_AREA_PX - 4;

/** The length that a whole spine of this patient needs, hung from the top of C1. */
export const Required = ({
  drawing: { required },
  layout,
}: {
  readonly drawing: SpineDrawing;
  readonly layout: Layout;
}) => {
  if (!required) return null;
  const [top, bottom] = [layout.y(required.topMm), layout.y(required.bottomMm)];
  return (
    <g className={css.required} aria-hidden>
      <path d={`M${X + 5} ${top} H${X} V${bottom} H${X + 5}`} />
      <text transform={`translate(${X - 4} ${bottom - 8}) rotate(-90)`}>
        required {Math.round(required.bottomMm)} mm
      </text>
    </g>
  );
};
