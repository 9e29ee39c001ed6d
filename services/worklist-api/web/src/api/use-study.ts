import { useQuery } from '@tanstack/react-query';
import { getStudy } from './worklist-api.ts';

const POLL_MS = 10_000;

/** One study, keyed by its UID: an answer that comes late for another study is never shown here. */
export const useStudy = (uid: string) =>
  useQuery({
    queryKey: ['study', uid],
    queryFn: ({ signal }) => getStudy(uid, signal),
    refetchInterval: POLL_MS,
  });
