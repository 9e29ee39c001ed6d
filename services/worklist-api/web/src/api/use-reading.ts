import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { markRead, undoRead } from './worklist-api.ts';

const say = (title: string, message = ''): void => {
  notifications.show({ title, message, role: 'status', autoClose: 8_000 });
};

export type ReadChange = { readonly uid: string; readonly isRead: boolean };

/** Marks a study as read, which takes it off the list, and takes that back; both say what was done. */
export const useReading = () => {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ uid, isRead }: ReadChange) => (isRead ? undoRead(uid) : markRead(uid)),
    onSuccess: (_row, { isRead }) =>
      isRead ? say('Unread again') : say('Marked as read', 'It left the list. Press m again on the study to undo.'),
    onError: (error, { isRead }) => say(isRead ? 'Still read' : 'Not marked as read', error.message),
    onSettled: () => queries.invalidateQueries(),
  });
  return { isPending: change.isPending, change: (asked: ReadChange) => !change.isPending && change.mutate(asked) };
};
