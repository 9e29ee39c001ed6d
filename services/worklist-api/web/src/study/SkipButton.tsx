import type { WorklistRow } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { useClaim, useTakeNext } from '../api/use-claim.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useKeys } from '../shell/use-keys.ts';

const REASON_LENGTH = 200;

/** Leaves this study to another reader, with its claim, and takes the next. */
export const SkipButton = ({ entry: { studyInstanceUid, claim } }: { readonly entry: WorklistRow }) => {
  const [opened, dialog] = useDisclosure(false);
  const next = useTakeNext();
  useKeys({ s: dialog.open });
  const release = useClaim();
  const skip = (reason: string) => {
    dialog.close();
    if (claim) release.change({ uid: studyInstanceUid, claim });
    next.passOver({ studyInstanceUid, reason });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerSkipForward size={14} />}
        loading={next.isPending}
        onClick={dialog.open}
        title="Skip this study with a reason, and take the next (s)"
      >
        Skip
      </Button>
      <ReasonDialog
        opened={opened}
        title="Skip this study"
        does="Skip and take the next"
        busy={next.isPending}
        maxLength={REASON_LENGTH}
        onClose={dialog.close}
        onReason={skip}
      />
    </>
  );
};
