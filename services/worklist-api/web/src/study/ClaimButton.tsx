import type { WorklistRow } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useClaim } from '../api/use-claim.ts';
import { useKeys } from '../shell/use-keys.ts';
import { useNow } from '../shell/use-now.ts';
import { durationWords } from '../words/durations.ts';

const CLOCK_STEP_MS = 15_000;

export const ClaimButton = ({ entry: { claim, studyInstanceUid } }: { readonly entry: WorklistRow }) => {
  const change = useClaim();
  const nowMs = useNow(CLOCK_STEP_MS);
  const toggle = () => change.mutate({ uid: studyInstanceUid, claim });
  useKeys({ c: toggle });
  const Icon = claim ? IconUserCheck : IconUserPlus;
  return (
    <Button
      size="xs"
      variant={claim ? 'default' : 'filled'}
      leftSection={<Icon size={14} />}
      loading={change.isPending}
      onClick={toggle}
      title={claim ? 'Release (c)' : 'Claim (c)'}
    >
      {claim ? `Release · ${claim.by}, ${durationWords(Date.parse(claim.until) - nowMs)} left` : 'Claim'}
    </Button>
  );
};
