import { CHANGE_KINDS, type ChangeKind, type TryOut } from '@cordwatch/worklist';
import { changedCount, KIND_WORD } from './rule-words.ts';
import css from './rules.module.css';

type Props = {
  readonly tryOut: TryOut;
  readonly kind: ChangeKind | undefined;
  readonly onKind: (kind: ChangeKind | undefined) => void;
};

/** How many studies change in which way, the most dangerous first; a press shows only those. */
export const Counts = ({ tryOut, kind, onKind }: Props) => (
  <fieldset className={css.group}>
    <legend className="visually-hidden">Show changes of one kind</legend>
    <div className={css.counts}>
      <button type="button" className={css.count} aria-pressed={kind === undefined} onClick={() => onKind(undefined)}>
        {changedCount(tryOut)} changed
      </button>
      {CHANGE_KINDS.filter((each) => tryOut.changed[each] > 0).map((each) => (
        <button
          key={each}
          type="button"
          className={css.count}
          data-loud={each === 'newly-confirmed' || undefined}
          aria-pressed={kind === each}
          onClick={() => onKind(kind === each ? undefined : each)}
        >
          {tryOut.changed[each]} {KIND_WORD[each]}
        </button>
      ))}
      <span className={css.rest}>{tryOut.unchanged} unchanged</span>
    </div>
  </fieldset>
);
