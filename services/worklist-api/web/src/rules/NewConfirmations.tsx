import type { TryOut } from '@cordwatch/worklist';
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react';
import { studiesWords } from './rule-words.ts';
import css from './rules.module.css';

/** The first thing to look at: a confirmation that should not be is the worst error there is. */
export const NewConfirmations = ({ tryOut }: { readonly tryOut: TryOut }) => {
  const count = tryOut.changed['newly-confirmed'];
  if (count > 0)
    return (
      <div className={css.loud}>
        <IconAlertTriangleFilled size={20} aria-hidden />
        <div>
          <strong>{studiesWords(count)} would be newly confirmed</strong>
          <p>Nobody looks twice at a confirmed study. Open each of them and make sure that the whole spine is there.</p>
        </div>
      </div>
    );
  return tryOut.state === 'finished' ? (
    <p className={css.good}>
      <IconCircleCheckFilled size={16} aria-hidden />
      No study would be newly confirmed.
    </p>
  ) : null;
};
