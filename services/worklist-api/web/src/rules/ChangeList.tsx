import type { ChangeKind, TryOut } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { useChanges } from '../api/use-rules.ts';
import { ChangeCard } from './ChangeCard.tsx';
import css from './rules.module.css';

type Props = { readonly tryOut: TryOut; readonly kind: ChangeKind | undefined };

export const ChangeList = ({ tryOut, kind }: Props) => {
  const list = useChanges(tryOut, kind);
  if (list.error && !list.data) return <p role="alert">The changes could not be loaded. {list.error.message}</p>;
  const changes = list.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      <ol className={css.changes} aria-label="Studies that would change">
        {changes.map((change) => (
          <li key={change.studyInstanceUid}>
            <ChangeCard change={change} versions={[tryOut.against, tryOut.version]} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
};
