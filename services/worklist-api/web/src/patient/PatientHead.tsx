import type { PersonPage } from '@cordwatch/worklist';
import { IconArrowLeft, IconEdit, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { usePerson } from '../api/use-person.ts';
import { Freshness } from '../shell/Freshness.tsx';
import bar from '../study/PatientBar.module.css';
import { ageAndSex, dateWords } from '../words/dicom-dates.ts';
import { patientName } from '../words/patient-name.ts';
import look from './PatientView.module.css';

type Props = {
  readonly page: PersonPage;
  readonly person: ReturnType<typeof usePerson>;
  readonly onLeave: () => void;
  readonly onImport: () => void;
};

const identityWords = ({ identities }: PersonPage): string =>
  identities.map(({ patientId, issuer }) => [patientId ?? 'no ID', issuer].filter(Boolean).join(', ')).join(' · ');

/** A page that opens tells a screen reader whose it is. */
const focusOnce = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true });

const Who = ({ page }: Pick<Props, 'page'>) => {
  const demographics = page.chart?.demographics ?? page.studies.at(-1)?.row.patient ?? null;
  return (
    <div className={bar.who}>
      <h1 ref={focusOnce} tabIndex={-1} className={bar.name}>
        {patientName(demographics?.name ?? null)}
      </h1>
      <p className={bar.person}>
        {ageAndSex(demographics?.birthDate ?? null, demographics?.sex ?? null, page.today.replaceAll('-', ''))} · born{' '}
        {dateWords(demographics?.birthDate ?? null)} · {identityWords(page)}
      </p>
    </div>
  );
};

export const PatientHead = ({ page, person, onLeave, onImport }: Props) => (
  <header className={bar.bar}>
    <button type="button" className={bar.back} aria-label="Back" title="Back (Esc)" onClick={onLeave}>
      <IconArrowLeft size={18} />
    </button>
    <Who page={page} />
    <p className={look.surveillance}>
      {page.surveillanceSays}
      {!page.chartIsCurrent && <em> Being charted again…</em>}
    </p>
    <div className={bar.actions}>
      <Freshness
        updatedAtMs={person.dataUpdatedAt}
        failed={person.isRefetchError}
        busy={person.isFetching}
        onReload={() => person.refetch()}
      />
      <button type="button" className={look.action} onClick={onImport}>
        <IconFileImport size={14} aria-hidden />
        Import FHIR
      </button>
      <Link
        to="/patients/$personId/context"
        params={{ personId: page.personId }}
        className={look.action}
        data-first
        title="Edit the clinical context (e)"
      >
        <IconEdit size={14} aria-hidden />
        Edit context
      </Link>
    </div>
  </header>
);
