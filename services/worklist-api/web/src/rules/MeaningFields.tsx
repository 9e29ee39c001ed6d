import { WEIGHTINGS } from '@cordwatch/worklist';
import { LEVELS } from '../words/terms.ts';
import { Choices } from './Choices.tsx';
import {
  CONTRAST_WORD,
  CONTRASTS,
  FLAG_WORD,
  FLAGS,
  flagsOf,
  type Meaning,
  SITE_PLANES,
  withFlags,
  without,
} from './meaning.ts';
import { OneOf } from './OneOf.tsx';
import css from './rules.module.css';

type Props = { readonly says: Meaning; readonly onSays: (says: Meaning) => void };

/** What a word or a code means, as far as a site may say. */
export const MeaningFields = ({ says, onSays }: Props) => (
  <>
    <Choices
      title="Says the levels"
      terms={LEVELS}
      taken={says.levels ?? []}
      onTaken={(levels) => onSays(levels.length > 0 ? { ...says, levels } : without(says, 'levels'))}
    />
    <div className={css.fields}>
      <OneOf
        label="Says of contrast"
        words={CONTRAST_WORD}
        terms={CONTRASTS}
        none="nothing"
        value={says.contrast}
        onValue={(contrast) => onSays(contrast ? { ...says, contrast } : without(says, 'contrast'))}
      />
      <OneOf
        label="Says of the plane"
        terms={SITE_PLANES}
        none="nothing"
        value={says.plane}
        onValue={(plane) => onSays(plane ? { ...says, plane } : without(says, 'plane'))}
      />
      <OneOf
        label="Says of the weighting"
        terms={WEIGHTINGS}
        none="nothing"
        value={says.weighting}
        onValue={(weighting) => onSays(weighting ? { ...says, weighting } : without(says, 'weighting'))}
      />
    </div>
    <Choices
      title="Says that it is"
      terms={FLAGS}
      taken={flagsOf(says)}
      words={FLAG_WORD}
      onTaken={(flags) => onSays(withFlags(says, flags))}
    />
  </>
);
