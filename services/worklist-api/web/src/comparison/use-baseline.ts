import type { PersonPage } from '@cordwatch/worklist';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pinBaseline, unpinBaseline } from '../api/person-api.ts';

/** Pins a study as the baseline or lets it go, on the revision that is on screen: a newer one is never overwritten. */
export const useBaseline = ({ personId, context: { revision } }: PersonPage, onDone: () => void) => {
  const queries = useQueryClient();
  const told = (title: string) => ({
    onSuccess: () => {
      notifications.show({ title, message: '', role: 'status', autoClose: 6_000 });
      onDone();
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const pin = useMutation({
    mutationFn: (asked: { readonly studyInstanceUid: string; readonly reason: string }) =>
      pinBaseline(personId, { revision, ...asked }),
    ...told('Baseline pinned'),
  });
  const unpin = useMutation({ mutationFn: () => unpinBaseline(personId, revision), ...told('Baseline let go') });
  return { pin, unpin, failure: pin.error?.message ?? unpin.error?.message ?? null };
};
