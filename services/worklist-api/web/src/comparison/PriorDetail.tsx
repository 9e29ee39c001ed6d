import type { StudyPage } from '@cordwatch/worklist';
import { SpeaksMark } from '../study/SpeaksMark.tsx';
import { LEVEL_NAME } from '../words/terms.ts';
import css from './Comparison.module.css';
import type { Prior } from './ordered-priors.ts';
import { pairsByLevel, unpaired } from './pairs-by-level.ts';
import { SeriesPairs } from './SeriesPairs.tsx';

const Unpaired = ({ prior }: { readonly prior: Prior }) => {
  const levels = unpaired(pairsByLevel(prior));
  if (levels.length === 0) return null;
  return (
    <p className={css.line}>
      No post-contrast series of it stands beside one of this study at{' '}
      {levels.map((level) => `${level} ${LEVEL_NAME[level]}`).join(', ')}.
    </p>
  );
};

/** Why a prior is comparable, and where it is not. */
export const PriorDetail = ({ page, prior }: { readonly page: StudyPage; readonly prior: Prior }) => (
  <>
    <ul className={css.because} aria-label="Why it is comparable">
      {prior.because.map(({ rule, speaks, says }) => (
        <li key={`${rule} ${says}`}>
          <SpeaksMark speaks={speaks} /> {says}
        </li>
      ))}
    </ul>
    <Unpaired prior={prior} />
    <SeriesPairs page={page} prior={prior} />
  </>
);
