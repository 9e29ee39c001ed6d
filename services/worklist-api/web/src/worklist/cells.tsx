import type { WorklistRow } from '@cordwatch/worklist';
import {
  IconAlertTriangleFilled,
  IconCalendarCheck,
  IconCalendarX,
  IconClockExclamation,
  IconHourglass,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OutcomeMark } from '../shell/OutcomeMark.tsx';
import { ageAndSex, dateWords, timeWords } from '../words/dicom-dates.ts';
import { instantWords, readByWords } from '../words/durations.ts';
import { isoDateWords } from '../words/iso-dates.ts';
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

/** What sets the deadline first; what is only known stands apart, and quietly. */
export const ReasonsCell = ({ row: { reasons, background } }: RowProps) => {
  const [first, ...more] = reasons.map(({ says }) => says);
  return (
    <p className={css.flow} title={[...reasons, ...background].map(({ says }) => says).join('\n')}>
      {first ?? 'No reason recorded'}
      {more.length > 0 && <span className={css.rest}> · {more.join(' · ')}</span>}
      {background.length > 0 && (
        <span className={css.known}> Known: {background.map(({ says }) => says).join(' · ')}</span>
      )}
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

const SLOT = {
  true: { icon: IconCalendarCheck, words: 'closes its visit' },
  false: { icon: IconCalendarX, words: 'visit left open' },
} as const;

/** The latest prior, and what the study did for the visit that it was made for. */
export const ComparisonCell = ({ row: { followUp } }: RowProps) => {
  const slot = followUp?.slot ?? null;
  const { icon: Icon, words } = SLOT[`${slot?.closes ?? false}`];
  return (
    <div className={css.two} title={[followUp?.latest?.says, slot?.says].filter(Boolean).join('\n')}>
      <span className={css.clip}>{followUp?.latest ? isoDateWords(followUp.latest.date) : 'no prior'}</span>
      <span className={css.slot} data-closes={slot?.closes}>
        {slot && (
          <>
            <Icon size={13} aria-hidden />
            {words}
          </>
        )}
      </span>
    </div>
  );
};
