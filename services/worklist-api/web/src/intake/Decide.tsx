import type { QuarantineItem } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefreshDot, IconTrash } from '@tabler/icons-react';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import css from './intake.module.css';
import { REASON_WORDS, replayHelp } from './reason-words.ts';
import { useDismiss, useReplay } from './use-intake.ts';

type Props = { readonly item: QuarantineItem };

const ReplayButton = ({ item }: Props) => {
  const { mutate, isPending, error } = useReplay();
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRefreshDot size={13} />}
        aria-label={`Replay ${item.source}`}
        disabled={!replayHelp(item).can || item.asked !== null}
        loading={isPending}
        onClick={() => mutate(item.quarantineId)}
      >
        Replay
      </Button>
      {error && (
        <span role="alert" className={css.failure}>
          {error.message}
        </span>
      )}
    </>
  );
};

const DismissButton = ({ item }: Props) => {
  const [opened, dialog] = useDisclosure(false);
  const { mutate, isPending, error } = useDismiss();
  const dismiss = (reason: string) => mutate({ id: item.quarantineId, reason }, { onSuccess: dialog.close });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconTrash size={13} />}
        aria-label={`Dismiss ${item.source}`}
        onClick={dialog.open}
      >
        Dismiss
      </Button>
      <ReasonDialog
        opened={opened}
        title="Dismiss from quarantine"
        does="Dismiss"
        busy={isPending}
        failure={error?.message}
        onClose={dialog.close}
        onReason={dismiss}
      >
        <p className={css.about}>
          <bdi>{item.source}</bdi> from <bdi>{item.sender || 'a sender that is not named'}</bdi>:{' '}
          {REASON_WORDS[item.reason].word}. What is held of it is removed in time; this line stays.
        </p>
      </ReasonDialog>
    </>
  );
};

/** What a person can do about one object: have it read again, or say that it is not wanted. */
export const Decide = ({ item }: Props) => (
  <span className={css.decide}>
    <ReplayButton item={item} />
    <DismissButton item={item} />
  </span>
);
