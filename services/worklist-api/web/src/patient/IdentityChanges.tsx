import type { IdentityChange, PersonPage } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { reverseChange } from '../api/person-api.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { instantWords } from '../words/durations.ts';
import look from './PatientView.module.css';
import { useIdentityChange } from './use-identity-change.ts';

const doneWords = ({ kind, studyInstanceUids, changedBy, changedAt, reason }: IdentityChange): string => {
  const what = kind === 'merge' ? 'Merged' : `Split off ${studyInstanceUids.length} of the studies`;
  return `${what}, ${changedBy}, ${instantWords(changedAt)}: ${reason}`;
};

const reversedWords = ({ reversedBy, reversedAt, reversedReason }: IdentityChange): string =>
  `Taken back, ${reversedBy}, ${reversedAt ? instantWords(reversedAt) : ''}: ${reversedReason}`;

const Change = ({ change, onReverse }: { readonly change: IdentityChange; readonly onReverse: () => void }) => (
  <li>
    {doneWords(change)}
    {change.reversedAt ? (
      <span className={look.under}>{reversedWords(change)}</span>
    ) : (
      <Button size="compact-xs" variant="subtle" leftSection={<IconArrowBackUp size={13} />} onClick={onReverse}>
        Take back
      </Button>
    )}
  </li>
);

/** Every merge and split on record, newest first; each can be taken back, and stays on record then. */
export const IdentityChanges = ({ changes }: Pick<PersonPage, 'changes'>) => {
  const [asked, setAsked] = useState<IdentityChange | null>(null);
  const close = () => setAsked(null);
  const reverse = useIdentityChange(
    (wanted: { readonly changeId: number; readonly reason: string }) => reverseChange(wanted.changeId, wanted.reason),
    'Taken back',
    close,
  );
  return (
    <>
      <ul className={look.changes}>
        {changes.map((change) => (
          <Change key={change.changeId} change={change} onReverse={() => setAsked(change)} />
        ))}
      </ul>
      <ReasonDialog
        opened={asked !== null}
        title={asked?.kind === 'split' ? 'Take the split back' : 'Take the merge back'}
        does="Take back"
        busy={reverse.isPending}
        failure={reverse.error?.message}
        onClose={close}
        onReason={(reason) => asked && reverse.mutate({ changeId: asked.changeId, reason })}
      />
    </>
  );
};
