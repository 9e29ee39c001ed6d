import type { IconStethoscope } from '@tabler/icons-react';
import { Lane, placed, rowsOf } from './Lane.tsx';
import css from './Timeline.module.css';
import type { SpanMark } from './timeline.ts';

type Props = {
  readonly title: string;
  readonly tone: 'treatment' | 'symptom' | 'response';
  readonly icon: typeof IconStethoscope;
  readonly marks: readonly SpanMark[];
  readonly none: string;
};

/** Treatments, symptoms, responses: each from its beginning to its end, named beside it. */
export const SpanLane = ({ title, tone, icon: Icon, marks, none }: Props) => (
  <Lane title={title} rows={rowsOf(marks)} none={marks.length === 0 ? none : undefined}>
    {marks.map(({ key, from, to, row, label, says, lasting, leansLeft }) => (
      <li key={key} className={css.span} data-tone={tone} style={placed(from, row, to)} title={says}>
        <i className={css.bar} aria-hidden />
        <span className={css.label} data-leans-left={leansLeft || undefined}>
          <Icon size={13} aria-hidden />
          <span aria-hidden>
            {label}
            {lasting && ' →'}
          </span>
          <span className="visually-hidden">{says}</span>
        </span>
      </li>
    ))}
  </Lane>
);
