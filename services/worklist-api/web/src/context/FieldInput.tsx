import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { termWords } from '../words/context-terms.ts';
import type { Field } from './fields.ts';

type Props = {
  readonly field: Field;
  /** Of the element, so that a fault in the list of faults leads to it. */
  readonly id: string;
  readonly value: string;
  readonly faults: readonly string[];
  readonly onChange: (value: string) => void;
};

const YES_NO = ['', 'true', 'false'];
const INPUT_TYPE = { date: 'date', moment: 'datetime-local' } as const;

const choiceOf = (value: string) => ({ value, label: value === '' ? '–' : termWords(value) });

const Choice = ({ field, value, onChange, ...common }: Omit<Props, 'faults'> & { readonly error: string | false }) => (
  <NativeSelect
    {...common}
    size="xs"
    w={field.widthPx}
    label={field.label}
    data={(field.choices ?? YES_NO).map(choiceOf)}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const typeOf = ({ kind }: Field): string => (kind === 'date' || kind === 'moment' ? INPUT_TYPE[kind] : 'text');

const Text = ({ field, value, onChange, ...common }: Omit<Props, 'faults'> & { readonly error: string | false }) => {
  const listId = useId();
  return (
    <>
      <TextInput
        {...common}
        size="xs"
        w={field.widthPx}
        label={field.label}
        type={typeOf(field)}
        step={field.kind === 'moment' ? 1 : undefined}
        inputMode={field.kind === 'number' ? 'decimal' : undefined}
        list={field.suggestions && listId}
        placeholder={field.placeholder}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {field.suggestions && (
        <datalist id={listId}>
          {field.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
};

/** One value with its label, and beneath it what is wrong with it. */
export const FieldInput = ({ faults, ...props }: Props) => {
  const error = faults.length > 0 && faults.join(' ');
  const isChoice = props.field.kind === 'choice' || props.field.kind === 'yes-no';
  return isChoice ? <Choice {...props} error={error} /> : <Text {...props} error={error} />;
};
