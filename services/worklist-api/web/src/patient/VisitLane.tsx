import {
  IconAlertTriangleFilled,
  IconCalendar,
  IconCalendarDue,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconClockCheck,
} from '@tabler/icons-react';
import { Lane, placed } from './Lane.tsx';
import css from './Timeline.module.css';
import type { VisitMark } from './timeline.ts';
import type { VisitState } from './visit-words.ts';

export const VISIT_ICON: Readonly<Record<VisitState, typeof IconCalendar>> = {
  kept: IconCircleCheckFilled,
  late: IconClockCheck,
  missed: IconCircleXFilled,
  overdue: IconAlertTriangleFilled,
  due: IconCalendarDue,
  planned: IconCalendar,
};

/** The window of each visit as a band, and at its due date what became of it. */
export const VisitLane = ({ visits }: { readonly visits: readonly VisitMark[] }) => (
  <Lane title="Visits" rows={1} none={visits.length === 0 ? 'No visit is asked for.' : undefined}>
    {visits.map(({ key, from, to, due, state, says }) => {
      const Icon = VISIT_ICON[state];
      return (
        <li key={key} data-state={state} title={says}>
          <i className={css.window} style={placed(from, 0, to)} aria-hidden />
          <span className={css.icon} style={placed(due)}>
            <Icon size={15} aria-hidden />
            <span className="visually-hidden">{says}</span>
          </span>
        </li>
      );
    })}
  </Lane>
);
