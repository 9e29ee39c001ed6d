import type { PersonPage } from '@cordwatch/worklist';
import { IconUsers } from '@tabler/icons-react';
import { dateWords } from '../words/dicom-dates.ts';
import { patientName } from '../words/patient-name.ts';
import look from './PatientView.module.css';

type Conflict = NonNullable<PersonPage['chart']>['conflicts'][number];

const TITLE = { name: 'Names', birthDate: 'Dates of birth', sex: 'Sexes' } as const;
const WORDS = { name: patientName, birthDate: dateWords, sex: (value: string) => value } as const;

const studiesWords = (count: number): string => `${count} ${count === 1 ? 'study' : 'studies'}`;

const valuesWords = ({ attribute, values }: Conflict): string =>
  values
    .map(({ value, studyInstanceUids }) => `${WORDS[attribute](value)} (${studiesWords(studyInstanceUids.length)})`)
    .join(', ');

/** Studies of one identity that say different things of who that is: shown first, and never settled by guess. */
export const Conflicts = ({ chart }: PersonPage) => {
  if (!chart || chart.conflicts.length === 0) return null;
  return (
    <section className={look.conflicts} aria-label="Conflicting demographics">
      <h2>
        <IconUsers size={16} aria-hidden />
        Studies disagree about who this is
      </h2>
      <ul>
        {chart.conflicts.map((conflict) => (
          <li key={conflict.attribute}>
            {TITLE[conflict.attribute]}: {valuesWords(conflict)}
          </li>
        ))}
      </ul>
      <p>If they are two people, split the studies of one off under Identities.</p>
    </section>
  );
};
