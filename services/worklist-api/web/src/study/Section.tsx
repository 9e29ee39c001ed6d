import type { ReactNode } from 'react';
import css from './Section.module.css';

type Props = { readonly title: string; readonly note?: string | undefined; readonly children: ReactNode };

export const Section = ({ title, note, children }: Props) => (
  <section className={css.section}>
    <h2 className={css.title}>
      {title}
      {note && <small>{note}</small>}
    </h2>
    {children}
  </section>
);
