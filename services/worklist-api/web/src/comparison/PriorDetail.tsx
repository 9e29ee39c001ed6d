import type { StudyPage } from '@cordwatch/worklist';
import { SpeaksMark } from '../study/SpeaksMark.tsx';
import css from './Comparison.module.css';
import type { Prior } from './ordered-priors.ts';
import { SeriesPairs } from './SeriesPairs.tsx';

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
    <SeriesPairs page={page} prior={prior} />
  </>
);
