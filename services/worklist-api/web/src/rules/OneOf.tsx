import { NativeSelect } from '@mantine/core';

type Props<Term extends string> = {
  readonly label: string;
  /** Left out where the terms are words already. */
  readonly words?: Readonly<Record<Term, string>>;
  readonly terms: readonly Term[];
  readonly value: Term | undefined;
  /** The word for no term at all; without it one must be chosen. */
  readonly none?: string;
  readonly fault?: string | undefined;
  readonly onValue: (value: Term | undefined) => void;
};

/** One term of a closed set. */
export const OneOf = <Term extends string>({ label, words, terms, value, none, fault, onValue }: Props<Term>) => (
  <NativeSelect
    size="xs"
    label={label}
    value={value ?? ''}
    error={fault}
    data={[
      ...(none === undefined ? [] : [{ value: '', label: none }]),
      ...terms.map((term) => ({ value: term, label: words?.[term] ?? term })),
    ]}
    onChange={(event) => onValue(terms.find((term) => term === event.currentTarget.value))}
  />
);
