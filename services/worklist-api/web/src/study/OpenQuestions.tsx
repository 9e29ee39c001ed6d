import type { StudyPage } from '@cordwatch/worklist';
import { IconScale } from '@tabler/icons-react';
import { SPEAKS_WORD } from '../words/terms.ts';
import css from './OpenQuestions.module.css';
import { disagrees, type OpenQuestion, openQuestions } from './open-questions.ts';

const Question = ({ questions, sides }: OpenQuestion) => (
  <div className={css.one}>
    <h3 className={css.question}>{questions.map((question) => `${question}?`).join(' ')}</h3>
    {sides.map(({ speaks, says }) => (
      <div key={speaks}>
        <h4 className={css.word}>{SPEAKS_WORD[speaks]}</h4>
        <ul className={css.list}>
          {says.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);

/** Before anything else, what a person is asked to settle. */
export const OpenQuestions = ({ page }: { readonly page: StudyPage }) => {
  const open = openQuestions(page);
  if (open.length === 0) return null;
  return (
    <section className={css.box}>
      <h2 className={css.title}>
        <IconScale size={16} aria-hidden />
        {disagrees(open) ? 'The evidence disagrees' : 'Open, for a person to settle'}
      </h2>
      {open.map((one) => (
        <Question key={one.questions.join()} {...one} />
      ))}
    </section>
  );
};
