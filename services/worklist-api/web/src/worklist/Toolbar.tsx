import { Button } from '@mantine/core';
import { IconPlayerTrackNextFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { useWorklist } from '../api/use-worklist.ts';
import { Freshness } from '../shell/Freshness.tsx';
import css from './WorklistPage.module.css';

type Props = {
  readonly list: ReturnType<typeof useWorklist>;
  readonly total: number | undefined;
  readonly taking: boolean;
  readonly onNext: () => void;
  readonly onWhy: () => void;
  readonly children: ReactNode;
};

export const Toolbar = ({ list, total, taking, onNext, onWhy, children }: Props) => (
  <div className={css.toolbar}>
    <h1 className="visually-hidden">Worklist</h1>
    <p className={css.total} role="status">
      {total === undefined ? 'Cases' : `${total} ${total === 1 ? 'case' : 'cases'}`}
    </p>
    {children}
    <div className={css.right}>
      <Freshness
        updatedAtMs={list.dataUpdatedAt}
        failed={list.isRefetchError || (list.failureCount > 0 && list.data !== undefined)}
        busy={list.isFetching}
        onReload={() => list.refetch()}
      />
      <Button
        size="xs"
        variant="default"
        onClick={onWhy}
        disabled={(total ?? 0) < 2}
        title="Why is the selected case above another (w)"
      >
        Why this order
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlayerTrackNextFilled size={13} />}
        loading={taking}
        onClick={onNext}
        title="Claim the next free case of the whole list and open it (n)"
      >
        Next case
      </Button>
    </div>
  </div>
);
