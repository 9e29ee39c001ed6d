import type { WorklistRow } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useClaim } from '../api/use-claim.ts';
import { durationWords } from '../words/durations.ts';
import { patientName } from '../words/patient-name.ts';
import css from './ClaimCell.module.css';

type Props = { readonly row: WorklistRow; readonly nowMs: number };

/** Who has the case and for how long, or a button to take it; `c` does the same for the selected case. */
export const ClaimCell = ({ row: { claim, patient, studyInstanceUid }, nowMs }: Props) => {
  const { change, isPending } = useClaim();
  if (!claim)
    return (
      <Button
        variant="transparent"
        className={css.claim}
        size="compact-xs"
        tabIndex={-1}
        loading={isPending}
        aria-label={`Claim ${patientName(patient.name)}`}
        onClick={() => change({ uid: studyInstanceUid, claim })}
      >
        Claim
      </Button>
    );
  return (
    <span className={css.claimed} title={`Claimed by ${claim.by}`}>
      <IconUserCheck size={14} aria-hidden />
      <span className={css.who}>
        {claim.by}
        <small>{durationWords(Date.parse(claim.until) - nowMs)} left</small>
      </span>
    </span>
  );
};
