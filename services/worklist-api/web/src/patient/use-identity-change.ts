import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** One change of identities: asked once at a time, and told when it is done. */
export const useIdentityChange = <Asked>(
  change: (asked: Asked) => Promise<unknown>,
  title: string,
  onDone: () => void,
) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      const message = 'It is on record and can be taken back.';
      notifications.show({ title, message, role: 'status', autoClose: 8_000 });
      onDone();
    },
    onSettled: () => queries.invalidateQueries(),
  });
};
