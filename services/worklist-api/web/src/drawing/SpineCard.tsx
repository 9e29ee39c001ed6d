import type { StudyPage } from '@cordwatch/worklist';
import { useElementSize } from '@mantine/hooks';
import type { Focus } from './BarShape.tsx';
import { DrawingNotes } from './DrawingNotes.tsx';
import { Inspector } from './Inspector.tsx';
import { barKey } from './lanes.ts';
import css from './SpineCard.module.css';
import { SpineSvg } from './SpineSvg.tsx';
import type { SpineDrawing } from './spine-drawing.ts';

type Props = { readonly page: StudyPage; readonly drawing: SpineDrawing; readonly focus: Focus };

const HEIGHT_PX = { least: 380, most: 860 };

/** The drawing fills the height that the screen leaves it, so that the whole spine is in sight without scrolling. */
export const SpineCard = ({ page, drawing, focus }: Props) => {
  const { ref, height } = useElementSize();
  const series = page.series.find((one) => barKey(one) === focus.key) ?? null;
  return (
    <section className={css.card} aria-label="Spine drawing">
      <h2 className={css.title}>
        Along the spine <small>one bar a series, head up, approximate levels</small>
      </h2>
      <div ref={ref} className={css.canvas}>
        {height > 0 && (
          <SpineSvg
            {...{ page, drawing, focus }}
            heightPx={Math.min(HEIGHT_PX.most, Math.max(HEIGHT_PX.least, Math.floor(height)))}
          />
        )}
      </div>
      <DrawingNotes drawing={drawing} />
      <Inspector series={series} />
    </section>
  );
};
