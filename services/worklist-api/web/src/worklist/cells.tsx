import type { WorklistRow } from '@cordwatch/worklist';
import { IconAlertTriangleFilled, IconClockExclamation, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OutcomeMark } from '../shell/OutcomeMark.tsx';
import { ageAndSex, dateWords, timeWords } from '../words/dicom-dates.ts';
import { instantWords, readByWords } from '../words/durations.ts';
import { patientName } from '../words/patient-name.ts';
import { contrastWords, OUTCOME_WORD } from '../words/terms.ts';
import css from './cells.module.css';
import { LevelChips } from './LevelChips.tsx';

type RowProps = { readonly row: WorklistRow };

export const ReadByCell = ({ row, nowMs }: RowProps & { readonly nowMs: number }) => {
  const readBy = readByWords(Date.parse(row.readBy), nowMs);
  return (
    <div className={css.two}>
      <span className={css.lead} data-overdue={readBy.overdue || undefined}>
        {readBy.overdue && <IconClockExclamation size={14} aria-hidden />}
        {readBy.words}
      </span>
      <time className={css.sub} dateTime={row.readBy}>
        {instantWords(row.readBy)}
      </time>
    </div>
  );
};

export const TierCell = ({ row }: RowProps) =>
  row.tier === 'emergency' ? (
    <span className={css.emergency}>
      <IconAlertTriangleFilled size={13} aria-hidden />
      Emergency
    </span>
  ) : (
    <span className={css.scheduled}>Scheduled</span>
  );

export const PatientCell = ({ row: { patient, study, studyInstanceUid } }: RowProps) => (
  <div className={css.two}>
    <Link className={css.patient} to="/studies/$uid" params={{ uid: studyInstanceUid }} tabIndex={-1}>
      {patientName(patient.name)}
    </Link>
    <span className={css.sub}>
      {ageAndSex(patient.birthDate, patient.sex, study.date)} · {patient.id || 'no ID'}
    </span>
  </div>
);

export const StudyCell = ({ row: { study } }: RowProps) => (
  <div className={css.two}>
    <span className={css.clip}>{study.description || 'No description'}</span>
    <span className={css.sub}>
      {study.modalities.join('/') || '–'} · {study.accessionNumber || 'no accession'} · {dateWords(study.date)}{' '}
      {timeWords(study.time)}
    </span>
  </div>
);

export const ReasonsCell = ({ row: { reasons } }: RowProps) => {
  const [first, ...more] = reasons.map(({ says }) => says);
  return (
    <p className={css.flow} title={reasons.map(({ says }) => says).join('\n')}>
      {first ?? 'No reason recorded'}
      {more.length > 0 && <span className={css.rest}> · {more.join(' · ')}</span>}
    </p>
  );
};

export const WholeSpineCell = ({ row: { wholeSpineWithContrast: verdict, provisional } }: RowProps) => (
  <p className={css.flow} title={verdict.says}>
    <OutcomeMark is={verdict.is} word={OUTCOME_WORD[verdict.is]} />
    {provisional && <IconHourglass size={13} className={css.arriving} role="img" aria-label="still arriving" />}{' '}
    <span className={css.rest}>{verdict.says}</span>
  </p>
);

export const LevelsCell = ({ row }: RowProps) => (
  <LevelChips levels={row.wholeSpineWithContrast.levels} of="Post-contrast coverage" />
);

export const ContrastCell = ({ row: { contrast } }: RowProps) => (
  <OutcomeMark is={contrast.is} word={contrastWords(contrast)} />
);
