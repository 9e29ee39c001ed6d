import type { ReplayAll, ReplayAllAnswer } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconRefreshDot } from '@tabler/icons-react';
import css from './intake.module.css';
import { countWords } from './intake-words.ts';
import { useReplayAll } from './use-intake.ts';

type Props = { readonly wanted: ReplayAll; readonly says: string; readonly about: string };

const askedWords = ({ asked, isMore }: ReplayAllAnswer): string => {
  if (asked === 0) return 'None is left to be asked for';
  return `${countWords(asked)} asked for${isMore ? '; press again for more' : ''}`;
};

/** Asks for everything of a reason or a sender to be read again, and says how many that were. */
export const ReplayAllButton = ({ wanted, says, about }: Props) => {
  const { mutate, isPending, error, data } = useReplayAll();
  return (
    <span className={css.doing}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconRefreshDot size={13} />}
        aria-label={`${says}: ${about}`}
        loading={isPending}
        onClick={() => mutate(wanted)}
      >
        {says}
      </Button>
      <span role="status">{data && askedWords(data)}</span>
      {error && (
        <span role="alert" className={css.failure}>
          {error.message}
        </span>
      )}
    </span>
  );
};
