import type { WorklistRow } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useReading } from '../api/use-reading.ts';
import { useKeys } from '../shell/use-keys.ts';
import { instantWords } from '../words/durations.ts';

/** Marks the study as read, or says who read it and takes that back. */
export const ReadButton = ({ entry: { read, studyInstanceUid } }: { readonly entry: WorklistRow }) => {
  const { change, isPending } = useReading();
  const toggle = () => change({ uid: studyInstanceUid, isRead: read !== null });
  useKeys({ m: toggle });
  const Icon = read ? IconArrowBackUp : IconCheck;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={14} />}
      loading={isPending}
      onClick={toggle}
      title={read ? `Read by ${read.by}, ${instantWords(read.at)}. Undo (m)` : 'Mark as read (m)'}
    >
      {read ? 'Undo read' : 'Mark as read'}
    </Button>
  );
};
