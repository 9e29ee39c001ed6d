import {
  intakePageSchema,
  quarantineItemSchema,
  quarantinePageSchema,
  type ReplayAll,
  replayAllAnswerSchema,
} from '@cordwatch/worklist';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, sending } from '../api/ask.ts';
import type { QuarantineFilter } from './quarantine-filter.ts';

const POLL_MS = 5_000;
const QUARANTINE = '/api/v1/quarantine';
const firstPage = (): string | null => null;

/** Who sends, what became of it, what waits. */
export const useIntake = () =>
  useQuery({
    queryKey: ['intake'],
    queryFn: ({ signal }) => ask(intakePageSchema, '/api/v1/intake', { signal }),
    refetchInterval: POLL_MS,
  });

const pathOf = (filter: QuarantineFilter, cursor: string | null): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) params.set(name, value);
  if (cursor !== null) params.set('cursor', cursor);
  return `${QUARANTINE}?${params}`;
};

/** What was put aside, as pages behind keyset cursors. */
export const useQuarantine = (filter: QuarantineFilter) =>
  useInfiniteQuery({
    queryKey: ['quarantine', filter],
    queryFn: ({ pageParam, signal }) => ask(quarantinePageSchema, pathOf(filter, pageParam), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

/** Whatever the server answers, the list is asked for again: a refusal means that somebody was quicker. */
const useRenewed = () => {
  const queries = useQueryClient();
  return {
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['quarantine'] }),
        queries.invalidateQueries({ queryKey: ['intake'] }),
      ]),
  };
};

const replay = (id: string) => ask(quarantineItemSchema, `${QUARANTINE}/${id}/replay`, sending('POST', {}));
export const useReplay = () => useMutation({ mutationFn: replay, ...useRenewed() });

const replayAll = (wanted: ReplayAll) => ask(replayAllAnswerSchema, `${QUARANTINE}/replay`, sending('POST', wanted));
export const useReplayAll = () => useMutation({ mutationFn: replayAll, ...useRenewed() });

const dismiss = ({ id, reason }: { readonly id: string; readonly reason: string }) =>
  ask(quarantineItemSchema, `${QUARANTINE}/${id}/dismiss`, sending('POST', { reason }));
export const useDismiss = () => useMutation({ mutationFn: dismiss, ...useRenewed() });
