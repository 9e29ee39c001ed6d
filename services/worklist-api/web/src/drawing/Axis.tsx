import { signedMm } from '../words/terms.ts';
import type { Layout, PlacedFrame } from './layout.ts';
import css from './SpineSvg.module.css';
import type { SpineDrawing } from './spine-drawing.ts';
import { ticksOf } from './ticks.ts';

type Props = { readonly placed: PlacedFrame; readonly layout: Layout; readonly drawing: SpineDrawing };

/** Patient positions in mm, head up, as the scanner wrote them in this frame of reference. */
export const Axis = ({ placed: { axisX, frame }, layout, drawing: { window } }: Props) => (
  <g className={css.axis} aria-hidden>
    <text x={axisX} y={layout.y(window.topMm) - 8} textAnchor="end">
      mm
    </text>
    <line x1={axisX} x2={axisX} y1={layout.y(window.topMm)} y2={layout.y(window.bottomMm)} />
    {ticksOf(frame.anchor, window).map(({ zMm, atMm, major }) => (
      <g key={zMm} transform={`translate(${axisX} ${layout.y(atMm)})`}>
        <line x1={major ? -6 : -3} x2={0} />
        {major && (
          <text x={-9} y={4} textAnchor="end">
            {signedMm(zMm)}
          </text>
        )}
      </g>
    ))}
  </g>
);
