import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSurveillance } from '../api/use-surveillance.ts';
import { Asked } from '../shell/Asked.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { isoDateWords } from '../words/iso-dates.ts';
import { SiteAdherence } from './SiteAdherence.tsx';
import { StateTabs } from './StateTabs.tsx';
import css from './Surveillance.module.css';
import { VisitsList } from './VisitsList.tsx';

const route = getRouteApi('/surveillance');

/** Visits by due date: overdue, due, planned and done, and what keeps each open. */
export const SurveillanceRoute = () => {
  const { state } = route.useSearch();
  const query = useSurveillance(state);
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/' });
  useKeys({ Escape: leave, r: () => query.refetch() });
  const latest = query.data?.pages.at(-1);
  return (
    <Page
      title="Surveillance"
      query={query}
      beside={<p className={css.asOf}>{latest && `as of ${isoDateWords(latest.today)}`}</p>}
    >
      <StateTabs state={state} counts={latest?.counts} />
      <Asked what="The visits" query={query}>
        {({ pages }) => <VisitsList rows={pages.flatMap(({ rows }) => rows)} state={state} />}
      </Asked>
      {query.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          className={css.more}
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          More visits
        </Button>
      )}
      <SiteAdherence />
    </Page>
  );
};
