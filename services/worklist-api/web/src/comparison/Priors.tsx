import type { PersonPage } from '@cordwatch/worklist';
import { IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2, IconCirclePlus } from '@tabler/icons-react';
import css from './Comparison.module.css';
import type { Prior } from './ordered-priors.ts';
import { studyTitle } from './study-title.ts';

const STANDING = {
  comparison: { icon: IconCircleCheckFilled, words: () => 'comparable at every level' },
  partial: { icon: IconCircleHalf2, words: ({ levels }: Prior) => `in part, at ${levels.join(' ')}` },
  supplementary: { icon: IconCirclePlus, words: ({ levels }: Prior) => `supplementary, at ${levels.join(' ')}` },
  none: { icon: IconCircleDashed, words: () => 'no level in common' },
} as const;

type Props = {
  readonly priors: readonly Prior[];
  readonly latest: string | null;
  readonly person: PersonPage;
  readonly shown: string | null;
  readonly onShow: (uid: string) => void;
};

/** Earlier studies, best first; one of them is looked at closely. */
export const Priors = ({ priors, latest, person, shown, onShow }: Props) => (
  <ol className={css.priors} aria-label="Priors, best first">
    {priors.map((prior) => {
      const { icon: Icon, words } = STANDING[prior.standing];
      const uid = prior.studyInstanceUid;
      return (
        <li key={uid}>
          <button type="button" className={css.prior} aria-pressed={uid === shown} onClick={() => onShow(uid)}>
            <span className={css.standing} data-standing={prior.standing}>
              <Icon size={14} aria-hidden />
              {words(prior)}
            </span>
            <span>{studyTitle(person, uid)}</span>
            <small>
              {uid === latest && <b>latest prior, </b>}
              {prior.overlapMm !== null && `${Math.round(prior.overlapMm)} mm in common, `}
              score {prior.score}
            </small>
          </button>
        </li>
      );
    })}
  </ol>
);
