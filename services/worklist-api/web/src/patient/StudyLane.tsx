import { IconCircleCheckFilled, IconCircleXFilled, IconHelpCircleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dateWords } from '../words/dicom-dates.ts';
import { OUTCOME_WORD } from '../words/terms.ts';
import { Lane, placed, rowsOf } from './Lane.tsx';
import css from './Timeline.module.css';
import type { StudyMark } from './timeline.ts';

const ICON = {
  confirmed: IconCircleCheckFilled,
  refuted: IconCircleXFilled,
  indeterminate: IconHelpCircleFilled,
} as const;

const StudyLink = ({ mark: { study, from, row } }: { readonly mark: StudyMark }) => {
  const { studyInstanceUid, study: about, wholeSpineWithContrast: verdict } = study.row;
  const Icon = ICON[verdict.is];
  const says = [
    `${about.modalities.join('/') || 'Study'} of ${dateWords(about.date)}`,
    `whole spine with contrast: ${OUTCOME_WORD[verdict.is].toLowerCase()}. ${verdict.says}.`,
    study.row.followUp?.slot?.says ?? '',
  ];
  return (
    <li>
      <Link
        to="/studies/$uid"
        params={{ uid: studyInstanceUid }}
        className={css.study}
        data-is={verdict.is}
        style={placed(from, row)}
        title={says.join('\n')}
      >
        <Icon size={16} aria-hidden />
        <span className="visually-hidden">{says.join(', ')}</span>
      </Link>
    </li>
  );
};

export const StudyLane = ({ studies }: { readonly studies: readonly StudyMark[] }) => (
  <Lane title="Studies" rows={rowsOf(studies)} none={studies.length === 0 ? 'No study has a date.' : undefined}>
    {studies.map((mark) => (
      <StudyLink key={mark.key} mark={mark} />
    ))}
  </Lane>
);
