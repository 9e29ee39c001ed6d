import type { PersonPage } from '@cordwatch/worklist';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { usePerson } from '../api/use-person.ts';
import { PatientState } from '../patient/PatientState.tsx';
import { useKeys } from '../shell/use-keys.ts';
import bar from '../study/PatientBar.module.css';
import { instantWords } from '../words/durations.ts';
import { patientName } from '../words/patient-name.ts';
import { ContextForm } from './ContextForm.tsx';

const route = getRouteApi('/patients/$personId/context');

const focusOnce = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true });

const revisionWords = ({ context: { revision, revisions } }: PersonPage): string => {
  const [last] = revisions;
  if (!last) return 'Nothing is written yet.';
  return `Revision ${revision}, by ${last.writtenBy} on ${instantWords(last.writtenAt)}. Every save is a revision of its own.`;
};

const Head = ({ page, onLeave }: { readonly page: PersonPage; readonly onLeave: () => void }) => (
  <header className={bar.bar}>
    <button type="button" className={bar.back} aria-label="Back to the patient" title="Back (Esc)" onClick={onLeave}>
      <IconArrowLeft size={18} />
    </button>
    <div className={bar.who}>
      <h1 ref={focusOnce} tabIndex={-1} className={bar.name}>
        {patientName(page.chart?.demographics?.name ?? null)}: clinical context
      </h1>
      <p className={bar.person}>{page.identities.map(({ patientId }) => patientId ?? 'no ID').join(', ')}</p>
    </div>
    <p className={bar.person}>{revisionWords(page)}</p>
  </header>
);

export const ContextRoute = () => {
  const { personId } = route.useParams();
  const person = usePerson(personId);
  const navigate = useNavigate();
  const leave = (ignoreBlocker = false) => navigate({ to: '/patients/$personId', params: { personId }, ignoreBlocker });
  const cancel = () => leave();
  useKeys({ Escape: cancel });
  return (
    <PatientState person={person}>
      {(page) => (
        <>
          <Head page={page} onLeave={cancel} />
          <ContextForm key={page.personId} page={page} onLeave={cancel} onWritten={() => leave(true)} />
        </>
      )}
    </PatientState>
  );
};
