import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import css from './rules.module.css';

type Props<Term extends string> = {
  readonly title: string;
  readonly terms: readonly Term[];
  readonly taken: readonly Term[];
  readonly words?: Readonly<Record<Term, string>>;
  readonly fault?: string | undefined;
  readonly onTaken: (taken: Term[]) => void;
};

/** Any number of a closed set of terms, always in the order of the set. */
export const Choices = <Term extends string>({ title, terms, taken, words, fault, onTaken }: Props<Term>) => {
  const faultId = useId();
  const toggled = (term: Term): Term[] => terms.filter((each) => taken.includes(each) !== (each === term));
  return (
    <fieldset className={css.group} aria-describedby={fault ? faultId : undefined}>
      <legend>{title}</legend>
      <div className={css.chips}>
        {terms.map((term) => (
          <Checkbox
            key={term}
            size="xs"
            label={words?.[term] ?? term}
            checked={taken.includes(term)}
            onChange={() => onTaken(toggled(term))}
          />
        ))}
      </div>
      {fault && (
        <p id={faultId} className={css.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};
