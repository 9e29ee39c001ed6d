import { TextInput } from '@mantine/core';
import type { RuleSet } from '../api/rules-api.ts';
import { Entry } from './Entry.tsx';
import { useEditor } from './editor-context.ts';
import { faultAt, faultsBelow, faultsOfEntry } from './faults.ts';
import { MeaningFields } from './MeaningFields.tsx';
import { meaningWords } from './meaning.ts';
import css from './rules.module.css';

type Code = RuleSet['vocabulary']['codes'][number];
type Props = {
  readonly where: string;
  readonly code: Code;
  readonly onCode: (code: Code) => void;
  readonly onRemove: () => void;
};

/** One code of the site, by its scheme, and what it means. */
export const CodeEntry = ({ where, code, onCode, onRemove }: Props) => {
  const { faults } = useEditor();
  const own = faultsOfEntry(faults, 'Code', code.id);
  const text = (key: 'scheme' | 'value' | 'id', label: string) => (
    <TextInput
      size="xs"
      label={label}
      value={code[key]}
      error={faultAt(faults, `${where}.${key}`)}
      onChange={(event) => onCode({ ...code, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Entry
      title={code.value || 'New code'}
      says={meaningWords(code.says)}
      faulty={own.length > 0 || faultsBelow(faults, where).length > 0}
      faults={own}
      startsOpen={code.value === ''}
      onRemove={onRemove}
    >
      <div className={css.fields}>
        {text('scheme', 'Scheme, or BodyPartExamined')}
        {text('value', 'Code value')}
        {text('id', 'Id, as evidence quotes it')}
      </div>
      <MeaningFields says={code.says} onSays={(says) => onCode({ ...code, says })} />
    </Entry>
  );
};
