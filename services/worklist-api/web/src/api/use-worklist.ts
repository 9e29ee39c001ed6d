import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getWorklist } from './worklist-api.ts';
import type { WorklistFilter } from './worklist-filter.ts';

const POLL_MS = 5_000;
const firstPage = (): string | null => null;

/** The list as pages behind keyset cursors, asked for again every few seconds; rows stay on screen when asking fails. */
export const useWorklist = (filter: WorklistFilter) =>
  useInfiniteQuery({
    queryKey: ['worklist', filter],
    queryFn: ({ pageParam, signal }) => getWorklist(filter, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
