import type { Explanation, TryOutPage } from '@cordwatch/worklist';
import { IconAlertTriangleFilled, IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OutcomeMark } from '../shell/OutcomeMark.tsx';
import { patientName } from '../words/patient-name.ts';
import { OUTCOME_WORD } from '../words/terms.ts';
import { aspectRows } from './aspect-rows.ts';
import { KIND_WORD } from './rule-words.ts';
import css from './rules.module.css';

type Change = TryOutPage['changes'][number];
type SideProps = {
  readonly title: string;
  readonly told: Explanation['wholeSpineWithContrast'];
  readonly rows: readonly (readonly [aspect: string, says: string])[];
};

/** Often the decisive reason is the sentence of the verdict itself. */
const repeats = ({ says, because }: SideProps['told']): boolean => because.says.replace(/\.$/, '') === says;

const Side = ({ title, told, rows }: SideProps) => (
  <div className={css.side}>
    <h4>{title}</h4>
    <OutcomeMark is={told.is} word={`Whole spine with contrast: ${OUTCOME_WORD[told.is].toLowerCase()}`} />
    <p>{told.says}.</p>
    <p className={css.dim}>
      {repeats(told) ? 'By' : told.because.says} <code>{told.because.rule}</code>
    </p>
    <dl>
      {rows.map(([aspect, says]) => (
        <div key={aspect}>
          <dt>{aspect}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </div>
);

type Props = { readonly change: Change; readonly versions: readonly [against: string, version: string] };

/** One study under both rule sets, side by side, with what decides in each. */
export const ChangeCard = ({ change, versions: [against, version] }: Props) => {
  const { kind, study, before, after, studyInstanceUid } = change;
  const rows = aspectRows(change);
  const Icon = kind === 'newly-confirmed' ? IconAlertTriangleFilled : IconArrowsExchange;
  return (
    <article className={css.change} data-kind={kind}>
      <header>
        <span className={css.kind} data-kind={kind}>
          <Icon size={14} aria-hidden />
          {KIND_WORD[kind]}
        </span>
        <h3>
          <Link to="/studies/$uid" params={{ uid: studyInstanceUid }} className={css.link}>
            {patientName(study.patientName)}: {study.description ?? 'no description'}
          </Link>
        </h3>
        <span className={css.dim}>
          ID {study.patientId ?? 'none'} · accession {study.accessionNumber ?? 'none'}
        </span>
      </header>
      <div className={css.sides}>
        <Side
          title={`Now, under ${against}`}
          told={before.wholeSpineWithContrast}
          rows={rows.map((row) => [row.aspect, row.before] as const)}
        />
        <Side
          title={`Then, under ${version}`}
          told={after.wholeSpineWithContrast}
          rows={rows.map((row) => [row.aspect, row.after] as const)}
        />
      </div>
    </article>
  );
};
