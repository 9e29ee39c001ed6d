import type { StudyPage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import { Section } from './Section.tsx';
import css from './SessionStudies.module.css';

const seriesWords = ({ series }: StudyPage, uid: string): string => {
  const own = series.filter(({ studyInstanceUid }) => studyInstanceUid === uid);
  return own.map(({ seriesDescription }) => seriesDescription || 'no description').join(', ') || 'no series';
};

/** The studies that share this verdict because they were judged as one session; shown only when there are several. */
export const SessionStudies = ({ page }: { readonly page: StudyPage }) => {
  if (page.studyInstanceUids.length < 2) return null;
  return (
    <Section title="Session" note={`${page.studyInstanceUids.length} studies of one day, judged together`}>
      <ul className={css.studies}>
        {page.studyInstanceUids.map((uid) => (
          <li key={uid}>
            {uid === page.studyInstanceUid ? (
              <strong aria-current="page">This study: {seriesWords(page, uid)}</strong>
            ) : (
              <Link to="/studies/$uid" params={{ uid }}>
                {seriesWords(page, uid)}
              </Link>
            )}
            <code>{uid}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
};
