import type { WorklistRow } from '@cordwatch/worklist';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSkipped } from '../shell/skipped.ts';
import { claimStudy, releaseStudy, type Skipped, takeNext } from './worklist-api.ts';

/** As many as the server takes. */
const MOST_SKIPPED = 50;

const say = (title: string, message = ''): void => {
  notifications.show({ title, message, role: 'status', autoClose: 6_000 });
};

const useRefresh = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
};

export type ClaimChange = { readonly uid: string; readonly claim: WorklistRow['claim'] };

/**
 * Claims a free case and releases a claimed one; the server decides whether that is allowed, and its words are shown.
 * Until the list has followed, a second press does nothing.
 */
export const useClaim = () => {
  const refresh = useRefresh();
  const change = useMutation({
    mutationFn: ({ uid, claim }: ClaimChange) => (claim ? releaseStudy(uid, claim.epoch) : claimStudy(uid)),
    onError: (error, { claim }) => say(claim ? 'Not released' : 'Not claimed', error.message),
    onSettled: refresh,
  });
  return { isPending: change.isPending, change: (asked: ClaimChange) => !change.isPending && change.mutate(asked) };
};

/** Takes the next case in reading order and opens it; with a skipped one, passes that over for the rest of the visit. */
export const useTakeNext = () => {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const skipped = useSkipped();
  const next = useMutation({
    mutationFn: (skip: Skipped | null) => {
      if (skip) skipped.current = [...skipped.current.slice(1 - MOST_SKIPPED), skip];
      return takeNext(skipped.current);
    },
    onSuccess: (taken) =>
      taken
        ? navigate({ to: '/studies/$uid', params: { uid: taken.studyInstanceUid } })
        : say('Nothing left to take', 'Every case on the list is claimed, read or skipped.'),
    onError: (error) => say('No case taken', error.message),
    onSettled: refresh,
  });
  const take = (skip: Skipped | null) => !next.isPending && next.mutate(skip);
  return { isPending: next.isPending, take: () => take(null), passOver: (skip: Skipped) => take(skip) };
};
