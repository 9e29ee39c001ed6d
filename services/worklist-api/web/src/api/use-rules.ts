import type { ChangeKind, TryOut } from '@cordwatch/worklist';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  activateRuleSet,
  getChanges,
  getRuleSet,
  getRuleSets,
  getUnmapped,
  startTryOut,
  storeDraft,
  type WantedActivation,
} from './rules-api.ts';

const POLL_MS = 10_000;
const WHILE_RUNNING_MS = 1_000;

const isRunning = (tryOut: TryOut | null | undefined): boolean => tryOut !== null && tryOut?.state !== 'finished';

export const useRuleSets = () =>
  useQuery({
    queryKey: ['rule-sets'],
    queryFn: ({ signal }) => getRuleSets(signal),
    refetchInterval: ({ state }) =>
      state.data && (state.data.outdated > 0 || state.data.ruleSets.some(({ tryOut }) => tryOut && isRunning(tryOut)))
        ? WHILE_RUNNING_MS
        : POLL_MS,
  });

/** One rule set, or the one in force by the name `active`; asked often while its try-out runs. */
export const useRuleSet = (version: string) =>
  useQuery({
    queryKey: ['rule-set', version],
    queryFn: ({ signal }) => getRuleSet(version, signal),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.tryOut) ? WHILE_RUNNING_MS : POLL_MS),
  });

const firstPage = (): string | null => null;

/** What a try-out found so far, page by page; it grows while the try-out runs, and is asked once more when it has finished. */
export const useChanges = ({ version, tryOutId, state }: TryOut, kind: ChangeKind | undefined) =>
  useInfiniteQuery({
    queryKey: ['changes', version, tryOutId, kind, state],
    queryFn: ({ pageParam, signal }) => getChanges({ version, kind, cursor: pageParam }, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: state === 'finished' ? false : 2 * WHILE_RUNNING_MS,
  });

export const useUnmapped = () =>
  useQuery({ queryKey: ['unmapped'], queryFn: ({ signal }) => getUnmapped(signal), refetchInterval: POLL_MS });

const useRefresh = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
};

export const useStoreDraft = () => useMutation({ mutationFn: storeDraft, onSettled: useRefresh() });

export const useStartTryOut = (version: string) =>
  useMutation({ mutationFn: (sample: TryOut['sample']) => startTryOut(version, sample), onSettled: useRefresh() });

export const useActivate = (version: string) =>
  useMutation({ mutationFn: (wanted: WantedActivation) => activateRuleSet(version, wanted), onSettled: useRefresh() });
