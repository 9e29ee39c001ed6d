import type { StudyPage } from '@cordwatch/worklist';
import { Axis } from './Axis.tsx';
import type { Focus } from './BarShape.tsx';
import { HatchPatterns } from './Hatch.tsx';
import { LaneView } from './LaneView.tsx';
import { HEAD_PX, layoutOf } from './layout.ts';
import { Required } from './Required.tsx';
import { SpineColumn } from './SpineColumn.tsx';
import css from './SpineSvg.module.css';
import type { SpineDrawing } from './spine-drawing.ts';
import { COLUMN_MM, REGION_TOP_MM } from './vertebrae.ts';

type Props = {
  readonly page: StudyPage;
  readonly drawing: SpineDrawing;
  readonly heightPx: number;
  readonly focus: Focus;
};

const BOUNDARIES = [REGION_TOP_MM.T, REGION_TOP_MM.L, REGION_TOP_MM.S];

export const SpineSvg = ({ page, drawing, heightPx, focus }: Props) => {
  const layout = layoutOf(drawing, heightPx);
  const scale = drawing.columnMm / COLUMN_MM;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose bars are its controls
    <svg
      className={css.svg}
      width={layout.width}
      height={heightPx}
      role="group"
      aria-label="Extent of each series along the spine"
    >
      <HatchPatterns />
      {layout.frames.flatMap(({ frame, lanes }) =>
        lanes.map((placed) => (
          <LaneView key={`${frame.uid}${placed.lane.kind}`} {...{ placed, frame, layout, drawing, focus }} />
        )),
      )}
      {BOUNDARIES.map((mm) => (
        <line
          key={mm}
          className={css.boundary}
          x1={30}
          x2={layout.width}
          y1={layout.y(mm * scale)}
          y2={layout.y(mm * scale)}
        />
      ))}
      {layout.frames.map((placed) => (
        <Axis key={placed.frame.uid} {...{ placed, layout, drawing }} />
      ))}
      <text x={4} y={HEAD_PX - 7}>
        approximate levels
      </text>
      <SpineColumn {...{ drawing, layout }} levels={page.wholeSpineWithContrast.levels} />
      <Required {...{ drawing, layout }} />
    </svg>
  );
};
