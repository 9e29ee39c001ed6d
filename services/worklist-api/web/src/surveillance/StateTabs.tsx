import { IconAlertTriangleFilled, IconCalendar, IconCalendarDue, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SurveillanceState } from '../api/surveillance-api.ts';
import css from './Surveillance.module.css';

const TABS = [
  { state: 'overdue', word: 'Overdue', icon: IconAlertTriangleFilled },
  { state: 'due', word: 'Due', icon: IconCalendarDue },
  { state: 'planned', word: 'Planned', icon: IconCalendar },
  { state: 'done', word: 'Done', icon: IconCircleCheckFilled },
] as const;

type Props = {
  readonly state: SurveillanceState;
  readonly counts: Readonly<Record<SurveillanceState, number>> | undefined;
};

/** Which visits are listed; each is a link, so that a list can be bookmarked. */
export const StateTabs = ({ state, counts }: Props) => (
  <nav className={css.tabs} aria-label="Visits by state">
    {TABS.map(({ state: of, word, icon: Icon }) => (
      <Link
        key={of}
        to="/surveillance"
        search={{ state: of }}
        className={css.tab}
        data-state={of}
        aria-current={of === state ? 'page' : undefined}
      >
        <Icon size={14} aria-hidden />
        {word}
        {counts && <b>{counts[of]}</b>}
      </Link>
    ))}
  </nav>
);
