import type { StudyPage } from '@cordwatch/worklist';
import { IconScale } from '@tabler/icons-react';
import type { Evidence } from '../words/terms.ts';
import css from './Contradictions.module.css';
import { contradictions } from './contradictions.ts';

const Side = ({ word, evidence }: { readonly word: string; readonly evidence: readonly Evidence[] }) => (
  <div>
    <h4 className={css.word}>{word}</h4>
    <ul className={css.list}>
      {evidence.map(({ says }) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  </div>
);

/** What disagrees, side by side, before anything else: this is what a person is asked to settle. */
export const Contradictions = ({ page }: { readonly page: StudyPage }) => {
  const found = contradictions(page);
  if (found.length === 0) return null;
  return (
    <section className={css.box}>
      <h2 className={css.title}>
        <IconScale size={16} aria-hidden />
        The evidence disagrees
      </h2>
      {found.map(({ questions, speaksFor, speaksAgainst }) => (
        <div key={questions.join()} className={css.one}>
          <h3 className={css.question}>{questions.map((question) => `${question}?`).join(' ')}</h3>
          <Side word="Against" evidence={speaksAgainst} />
          <Side word="For" evidence={speaksFor} />
        </div>
      ))}
    </section>
  );
};
