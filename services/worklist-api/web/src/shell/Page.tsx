import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Freshness } from './Freshness.tsx';
import css from './Page.module.css';

type Props = {
  readonly title: string;
  /** Its age stands in the head, and a press asks again. */
  readonly query: UseQueryResult;
  readonly beside?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** A page that scrolls as a whole: its title, how old it is, what can be done with it, and its sections. */
export const Page = ({ title, query, beside, tools, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
  <main className={css.page} tabIndex={0}>
    <header className={css.head}>
      <h1 className={css.title}>{title}</h1>
      {beside}
      <div className={css.right}>
        <Freshness
          updatedAtMs={query.dataUpdatedAt}
          failed={query.isRefetchError}
          busy={query.isFetching}
          onReload={() => query.refetch()}
        />
        {tools}
      </div>
    </header>
    <div className={css.body}>{children}</div>
  </main>
);
