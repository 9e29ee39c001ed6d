import type { WorklistRow } from '@cordwatch/worklist';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useClaim, useTakeNext } from '../api/use-claim.ts';
import { useReading } from '../api/use-reading.ts';
import { useWorklist } from '../api/use-worklist.ts';
import { isFiltered, type WorklistFilter } from '../api/worklist-filter.ts';
import { useKeys } from '../shell/use-keys.ts';
import { useServerNow } from '../shell/use-now.ts';
import { FIRST_FILTER_ID, FilterBar } from './FilterBar.tsx';
import { ListState } from './ListState.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import { WhyDialog } from './WhyDialog.tsx';
import css from './WorklistPage.module.css';
import { WorklistTable } from './WorklistTable.tsx';

const route = getRouteApi('/');

export const WorklistPage = () => {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const list = useWorklist(filter);
  const rows = useRows(list.data?.pages);
  const { index, row, select } = useSelection(rows, filter);
  const nowMs = useServerNow(list.data?.pages.at(-1)?.asOf, list.dataUpdatedAt);
  const claim = useClaim();
  const next = useTakeNext();
  const reading = useReading();
  const [asking, why] = useDisclosure(false);
  const open = ({ studyInstanceUid }: WorklistRow) =>
    navigate({ to: '/studies/$uid', params: { uid: studyInstanceUid } });
  const setFilter = (search: WorklistFilter) => navigate({ to: '/', search, replace: true });
  useArrivals(JSON.stringify(filter), rows, list.isSuccess && !list.isPlaceholderData);
  const openPatient = () =>
    row?.personId && navigate({ to: '/patients/$personId', params: { personId: row.personId } });
  const openSelected = () => row && open(row);
  useKeys({
    Enter: openSelected,
    n: next.take,
    c: () => row && claim.change({ uid: row.studyInstanceUid, claim: row.claim }),
    m: () => row && reading.change({ uid: row.studyInstanceUid, isRead: row.read !== null }),
    w: () => rows.length > 1 && why.open(),
    p: openPatient,
    r: () => list.refetch(),
    '/': () => document.getElementById(FIRST_FILTER_ID)?.focus(),
  });
  return (
    <main className={css.page}>
      <Toolbar
        list={list}
        total={list.data?.pages[0]?.total}
        taking={next.isPending}
        onNext={next.take}
        onWhy={why.open}
      >
        <FilterBar filter={filter} onFilter={setFilter} />
      </Toolbar>
      <ListState list={list} empty={rows.length === 0} filtered={isFiltered(filter)} onClear={() => setFilter({})}>
        <WorklistTable
          {...{ rows, index, nowMs }}
          total={list.data?.pages.at(-1)?.total ?? 0}
          onSelect={select}
          onOpen={open}
          onNearEnd={list.fetchNextPage}
        />
      </ListState>
      {row && <WhyDialog opened={asking} onClose={why.close} {...{ rows, index }} />}
    </main>
  );
};
