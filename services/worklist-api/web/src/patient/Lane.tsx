import type { CSSProperties, ReactNode } from 'react';
import css from './Timeline.module.css';

const ROW_PX = 24;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Where something stands in a lane; the style sheet reads nothing but these. */
export const placed = (from: number, row = 0, to = from): CSSProperties => ({
  left: percent(from),
  width: to > from ? percent(to - from) : undefined,
  top: row * ROW_PX,
});

type Props = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly rows: number;
  readonly heightPx?: number;
  readonly none?: string | undefined;
  readonly children: ReactNode;
};

/** One kind of event along the common axis. */
export const Lane = ({ title, note, rows, heightPx = Math.max(rows, 1) * ROW_PX, none, children }: Props) => (
  <section className={css.lane} aria-label={`Timeline: ${title}`}>
    <h3 className={css.laneTitle}>
      {title}
      {note && <small>{note}</small>}
    </h3>
    {none ? (
      <p className={css.none}>{none}</p>
    ) : (
      <ol className={css.marks} style={{ height: heightPx }}>
        {children}
      </ol>
    )}
  </section>
);

export const rowsOf = (marks: readonly { readonly row: number }[]): number =>
  Math.max(0, ...marks.map(({ row }) => row + 1));
