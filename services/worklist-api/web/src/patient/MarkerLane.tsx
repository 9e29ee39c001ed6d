import { IconArrowsRightLeft, IconMinus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { Lane } from './Lane.tsx';
import { courseWords, type MarkerTrend, markerLine, markerName, valueWords } from './marker-line.ts';
import css from './Timeline.module.css';
import type { TimeScale } from './time-scale.ts';

const HEIGHT_PX = 54;
const WIDTH = 1_000;

const ICON = {
  rising: IconTrendingUp,
  falling: IconTrendingDown,
  steady: IconMinus,
  unclear: IconArrowsRightLeft,
  single: IconMinus,
} as const;

type Props = { readonly trend: MarkerTrend; readonly scale: TimeScale };

const Course = ({ trend }: Pick<Props, 'trend'>) => {
  const Icon = ICON[trend.course];
  const last = trend.values.at(-1);
  return (
    <span className={css.course} data-course={trend.course}>
      <Icon size={13} aria-hidden />
      {last && `${valueWords(last)} ${trend.unit}, `}
      {courseWords(trend)}
    </span>
  );
};

/** A marker's values on the common axis, from zero up. The line only joins what was measured. */
export const MarkerLane = ({ trend, scale }: Props) => {
  const points = markerLine(trend, scale);
  const line = points.map(({ x, y }) => `${(x * WIDTH).toFixed(1)},${((1 - y) * HEIGHT_PX).toFixed(1)}`).join(' ');
  return (
    <Lane title={markerName(trend)} note={<Course trend={trend} />} rows={1} heightPx={HEIGHT_PX}>
      <li className={css.lineItem} aria-hidden>
        <svg className={css.line} viewBox={`0 0 ${WIDTH} ${HEIGHT_PX}`} preserveAspectRatio="none" aria-hidden>
          <polyline points={line} data-course={trend.course} />
        </svg>
      </li>
      {points.map(({ x, y, key, says }) => (
        <li
          key={key}
          className={css.dot}
          style={{ left: `${x * 100}%`, top: `${(1 - y) * HEIGHT_PX}px` }}
          data-course={trend.course}
          title={says}
        >
          <span className="visually-hidden">{says}</span>
        </li>
      ))}
    </Lane>
  );
};
