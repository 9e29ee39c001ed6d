import { Button, Skeleton } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { instantWords } from '../words/durations.ts';
import css from './Asked.module.css';
import { Notice } from './Notice.tsx';

type Props<Data> = {
  /** What is asked for, as a sentence begins with it: `The rules`. */
  readonly what: string;
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
};

const Loading = ({ what }: { readonly what: string }) => (
  <div className={css.loading} role="status" aria-label={`${what}: loading`}>
    <Skeleton height={36} />
    <Skeleton height={120} />
    <Skeleton height={240} />
  </div>
);

/** Loading, failed and stale each look different; what could not be renewed stays, and says how old it is. */
export const Asked = <Data,>({ what, query, children }: Props<Data>) => {
  if (query.data === undefined)
    return query.isPending ? (
      <Loading what={what} />
    ) : (
      <Notice tone="warn" icon={IconCloudOff} title={`${what} could not be loaded`} says={query.error?.message ?? ''}>
        <Button size="xs" variant="default" onClick={() => query.refetch()}>
          Try again
        </Button>
      </Notice>
    );
  return (
    <>
      {query.isRefetchError && (
        <p className={css.stale} role="alert">
          <IconCloudOff size={16} aria-hidden />
          {query.error.message} What you see is from {instantWords(new Date(query.dataUpdatedAt).toISOString())}.
        </p>
      )}
      {children(query.data)}
    </>
  );
};
