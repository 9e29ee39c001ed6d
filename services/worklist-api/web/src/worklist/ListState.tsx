import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff, IconFilterOff, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { useWorklist } from '../api/use-worklist.ts';
import { Notice } from '../shell/Notice.tsx';
import { Stale } from './Stale.tsx';
import css from './WorklistPage.module.css';

type Props = {
  readonly list: ReturnType<typeof useWorklist>;
  readonly empty: boolean;
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
};

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const Loading = () => (
  <div className={css.skeleton} role="status" aria-label="Loading the worklist">
    {SKELETON_ROWS.map((row) => (
      <Skeleton key={row} height={40} />
    ))}
  </div>
);

const Empty = ({ filtered, onClear }: Pick<Props, 'filtered' | 'onClear'>) =>
  filtered ? (
    <Notice icon={IconFilterOff} title="No case matches this filter" says="There may be cases that it leaves out.">
      <Button size="xs" variant="default" onClick={onClear}>
        Show all cases
      </Button>
    </Notice>
  ) : (
    <Notice
      icon={IconListCheck}
      title="The list is empty"
      says="No study has arrived yet, or all are read. New ones appear here by themselves."
    />
  );

/** Loading, failed, empty and filtered to nothing each look different; a list that could not be renewed stays, and says so. */
export const ListState = ({ list, empty, filtered, onClear, children }: Props) => {
  if (list.isPending) return <Loading />;
  if (!list.data)
    return (
      <Notice tone="warn" icon={IconCloudOff} title="The worklist could not be loaded" says={list.error?.message ?? ''}>
        <Button size="xs" variant="default" onClick={() => list.refetch()}>
          Try again
        </Button>
      </Notice>
    );
  return (
    <div className={css.body}>
      <div>{list.isRefetchError && <Stale says={list.error.message} updatedAtMs={list.dataUpdatedAt} />}</div>
      {empty ? <Empty filtered={filtered} onClear={onClear} /> : children}
    </div>
  );
};
