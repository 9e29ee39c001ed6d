import type { PersonPage } from '@cordwatch/worklist';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OutcomeMark } from '../shell/OutcomeMark.tsx';
import { Section } from '../study/Section.tsx';
import css from '../study/table.module.css';
import { dateWords } from '../words/dicom-dates.ts';
import { instantWords } from '../words/durations.ts';
import { OUTCOME_WORD, PROFILE_WORD } from '../words/terms.ts';
import { LevelChips } from '../worklist/LevelChips.tsx';
import look from './PatientView.module.css';

type PersonStudy = PersonPage['studies'][number];

const readWords = ({ read, readBy }: PersonStudy['row']): string =>
  read ? `${read.by}, ${instantWords(read.at)}` : `not yet; by ${instantWords(readBy)}`;

const Row = ({ study: { row } }: { readonly study: PersonStudy }) => {
  const { study, wholeSpineWithContrast: verdict, followUp } = row;
  return (
    <tr>
      <td className={css.nowrap}>
        <Link to="/studies/$uid" params={{ uid: row.studyInstanceUid }} className={look.link}>
          {dateWords(study.date)}
        </Link>
      </td>
      <td>
        {study.description || 'no description'}
        <span className={look.under}>
          {study.modalities.join('/') || 'no modality'}, {PROFILE_WORD[row.profile]}
        </span>
      </td>
      <td title={verdict.says}>
        <OutcomeMark is={verdict.is} word={OUTCOME_WORD[verdict.is]} />
      </td>
      <td>
        <LevelChips levels={verdict.levels} of="Post-contrast coverage" />
      </td>
      <td>
        {followUp?.slot?.says ?? <span className={css.none}>answers no visit</span>}
        {followUp?.isComparison && (
          <span className={look.tag}>
            <IconArrowsLeftRight size={12} aria-hidden />
            comparison
          </span>
        )}
      </td>
      <td className={css.quiet}>{readWords(row)}</td>
    </tr>
  );
};

const HEADS = ['Date', 'Study', 'Whole spine with contrast', 'After contrast', 'For its visit', 'Read'];

export const StudiesTable = ({ page }: { readonly page: PersonPage }) => (
  <Section title="Studies" note={`${page.studies.length} in all, newest first`}>
    <div className={css.wrap}>
      <table className={css.table} aria-label="Studies">
        <thead>
          <tr>
            {HEADS.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.studies.toReversed().map((study) => (
            <Row key={study.row.studyInstanceUid} study={study} />
          ))}
        </tbody>
      </table>
    </div>
  </Section>
);
