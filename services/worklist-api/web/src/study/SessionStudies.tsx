import type { StudyPage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import { Section } from './Section.tsx';
import css from './SessionStudies.module.css';

/** The studies that share this verdict because they were judged as one session; shown only when there are several. */
export const SessionStudies = ({ page }: { readonly page: StudyPage }) => {
  if (page.studyInstanceUids.length < 2) return null;
  const countOf = (uid: string) => page.series.filter(({ studyInstanceUid }) => studyInstanceUid === uid).length;
  return (
    <Section title="Session" note={`${page.studyInstanceUids.length} studies of one day, judged together`}>
      <ul className={css.studies}>
        {page.studyInstanceUids.map((uid) => (
          <li key={uid}>
            {uid === page.studyInstanceUid ? (
              <strong aria-current="page">{uid}</strong>
            ) : (
              <Link to="/studies/$uid" params={{ uid }}>
                {uid}
              </Link>
            )}
            <span>
              {countOf(uid)} series{uid === page.studyInstanceUid ? ', this study' : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
