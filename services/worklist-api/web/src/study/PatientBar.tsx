import type { WorklistRow } from '@cordwatch/worklist';
import { IconArrowLeft, IconTimeline } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { useStudy } from '../api/use-study.ts';
import { Freshness } from '../shell/Freshness.tsx';
import { ageAndSex, dateWords, timeWords } from '../words/dicom-dates.ts';
import { patientName } from '../words/patient-name.ts';
import { ClaimButton } from './ClaimButton.tsx';
import css from './PatientBar.module.css';
import { ReadButton } from './ReadButton.tsx';
import { SkipButton } from './SkipButton.tsx';

type Props = {
  readonly entry: WorklistRow;
  readonly study: ReturnType<typeof useStudy>;
  readonly nowMs: number;
  readonly onLeave: () => void;
};

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div className={css.fact}>
    <dt>{name}</dt>
    <dd title={value}>{value}</dd>
  </div>
);

const place = ({ institutionName, scanner }: WorklistRow['study']): string =>
  [institutionName, scanner].filter(Boolean).join(', ') || 'not recorded';

/** A page that opens tells a screen reader whose it is. */
const focusOnce = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true });

/** Who and what, always in the same place, so that a wrong patient is seen at a glance. */
export const PatientBar = ({ entry, study: query, nowMs, onLeave }: Props) => {
  const { patient, study } = entry;
  return (
    <header className={css.bar}>
      <button
        type="button"
        className={css.back}
        aria-label="Back to the worklist"
        title="Back to the worklist (Esc)"
        onClick={onLeave}
      >
        <IconArrowLeft size={18} />
      </button>
      <div className={css.who}>
        <h1 ref={focusOnce} tabIndex={-1} className={css.name}>
          {patientName(patient.name)}
        </h1>
        <p className={css.person}>
          {ageAndSex(patient.birthDate, patient.sex, study.date)} · born {dateWords(patient.birthDate)} · ID{' '}
          {patient.id || 'none'}
        </p>
      </div>
      <dl className={css.facts}>
        <Fact name="Study" value={study.description || 'no description'} />
        <Fact name="Date" value={`${dateWords(study.date)} ${timeWords(study.time)}`} />
        <Fact name="Modality" value={study.modalities.join(', ') || 'none'} />
        <Fact name="Accession" value={study.accessionNumber || 'none'} />
        <Fact name="Scanner" value={place(study)} />
        <Fact name="Images" value={String(study.instances)} />
      </dl>
      <div className={css.actions}>
        {entry.personId && (
          <Link
            to="/patients/$personId"
            params={{ personId: entry.personId }}
            className={css.history}
            title="The patient's history (p)"
          >
            <IconTimeline size={14} aria-hidden />
            History
          </Link>
        )}
        <Freshness
          updatedAtMs={query.dataUpdatedAt}
          failed={query.isRefetchError}
          busy={query.isFetching}
          onReload={() => query.refetch()}
        />
        <SkipButton entry={entry} />
        <ReadButton entry={entry} />
        <ClaimButton entry={entry} nowMs={nowMs} />
      </div>
    </header>
  );
};
