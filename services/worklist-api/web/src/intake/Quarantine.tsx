import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Asked } from '../shell/Asked.tsx';
import css from './intake.module.css';
import { QuarantineFilterBar } from './QuarantineFilterBar.tsx';
import { QuarantineTable } from './QuarantineTable.tsx';
import type { QuarantineFilter } from './quarantine-filter.ts';
import { useQuarantine } from './use-intake.ts';

const route = getRouteApi('/intake');

/** What was put aside, one by one, in the state, for the reason and of the sender that the address names. */
export const Quarantine = ({ nowMs }: { readonly nowMs: number }) => {
  const filter = route.useSearch();
  const query = useQuarantine(filter);
  const navigate = useNavigate();
  const onFilter = (search: QuarantineFilter) => navigate({ to: '/intake', search, replace: true });
  return (
    <>
      <QuarantineFilterBar {...{ filter, onFilter }} />
      <Asked what="The quarantine" query={query}>
        {({ pages }) => <QuarantineTable items={pages.flatMap(({ items }) => items)} {...{ filter, nowMs }} />}
      </Asked>
      {query.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          className={css.more}
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          More of the quarantine
        </Button>
      )}
    </>
  );
};
