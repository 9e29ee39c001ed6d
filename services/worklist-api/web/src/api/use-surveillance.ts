import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getAdherence, getSurveillance, type SurveillanceState } from './surveillance-api.ts';

const POLL_MS = 30_000;
const firstPage = (): string | null => null;

/** Visits in one state as pages behind keyset cursors. */
export const useSurveillance = (state: SurveillanceState) =>
  useInfiniteQuery({
    queryKey: ['surveillance', state],
    queryFn: ({ pageParam, signal }) => getSurveillance(state, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

export const useAdherence = () =>
  useQuery({
    queryKey: ['surveillance', 'adherence'],
    queryFn: ({ signal }) => getAdherence(signal),
    refetchInterval: POLL_MS,
  });
