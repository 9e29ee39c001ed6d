import type { WorklistRow } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useClaim } from '../api/use-claim.ts';
import { useKeys } from '../shell/use-keys.ts';
import { durationWords } from '../words/durations.ts';

type Props = { readonly entry: WorklistRow; readonly nowMs: number };

export const ClaimButton = ({ entry: { claim, studyInstanceUid }, nowMs }: Props) => {
  const { change, isPending } = useClaim();
  const toggle = () => change({ uid: studyInstanceUid, claim });
  useKeys({ c: toggle });
  const Icon = claim ? IconUserCheck : IconUserPlus;
  return (
    <Button
      size="xs"
      variant={claim ? 'default' : 'filled'}
      leftSection={<Icon size={14} />}
      loading={isPending}
      onClick={toggle}
      title={claim ? 'Release (c)' : 'Claim (c)'}
    >
      {claim ? `Release · ${claim.by}, ${durationWords(Date.parse(claim.until) - nowMs)} left` : 'Claim'}
    </Button>
  );
};
