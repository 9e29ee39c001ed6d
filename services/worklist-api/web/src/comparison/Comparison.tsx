import type { PersonPage, StudyPage } from '@cordwatch/worklist';
import { useState } from 'react';
import { usePerson } from '../api/use-person.ts';
import { Section } from '../study/Section.tsx';
import { Baseline } from './Baseline.tsx';
import css from './Comparison.module.css';
import { orderedStudies } from './ordered-priors.ts';
import { PriorDetail } from './PriorDetail.tsx';
import { Priors } from './Priors.tsx';
import { ViewerLink } from './ViewerLink.tsx';

type Props = { readonly page: StudyPage; readonly person: PersonPage };

const isComparisonWords = ({ chart }: StudyPage): string =>
  chart?.isComparison
    ? 'This study can stand beside the patient’s others.'
    : 'Not confirmed: this study is no comparison for others.';

const Compared = ({ page, person }: Props) => {
  const { chart } = page;
  const [chosen, setChosen] = useState<string | null>(null);
  const priors = chart?.priors ?? [];
  const latest = chart?.latest?.studyInstanceUid ?? null;
  const shown = priors.find((prior) => prior.studyInstanceUid === (chosen ?? latest)) ?? priors[0];
  return (
    <>
      <p className={css.line}>
        {isComparisonWords(page)} {page.entry.followUp?.slot?.says}
      </p>
      <ViewerLink uids={orderedStudies(page)} />
      <Baseline {...{ page, person }} shown={shown?.studyInstanceUid ?? null} />
      <div className={css.part}>
        <h3 className={css.heading}>Priors</h3>
        {latest === null && (
          <p className={css.line}>No earlier study shows every level of this one, so there is no latest prior.</p>
        )}
        <Priors {...{ priors, latest, person }} shown={shown?.studyInstanceUid ?? null} onShow={setChosen} />
        {shown && <PriorDetail page={page} prior={shown} />}
      </div>
    </>
  );
};

/** The study beside the patient's others: baseline, priors, and the series that are read side by side. */
export const Comparison = ({ page }: { readonly page: StudyPage }) => {
  const { personId } = page.entry;
  return (
    <Section title="Comparison">
      {personId && page.chart ? (
        <OfPerson key={page.studyInstanceUid} page={page} personId={personId} />
      ) : (
        <p className={css.line}>Not charted beside the patient’s other studies yet.</p>
      )}
    </Section>
  );
};

const OfPerson = ({ page, personId }: { readonly page: StudyPage; readonly personId: string }) => {
  const { data, error } = usePerson(personId);
  if (data) return <Compared page={page} person={data} />;
  return <p className={css.line}>{error ? `The patient could not be loaded. ${error.message}` : 'Loading…'}</p>;
};
