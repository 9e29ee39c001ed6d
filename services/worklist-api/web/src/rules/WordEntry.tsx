import { Textarea, TextInput } from '@mantine/core';
import type { Word } from './draft.ts';
import { Entry } from './Entry.tsx';
import { useEditor } from './editor-context.ts';
import { faultAt, faultsBelow, faultsOfEntry } from './faults.ts';
import { MeaningFields } from './MeaningFields.tsx';
import { meaningWords } from './meaning.ts';
import css from './rules.module.css';

type Props = {
  readonly where: string;
  readonly word: Word;
  readonly onWord: (word: Word) => void;
  readonly onRemove: () => void;
};

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const Texts = ({ where, word, onWord }: Omit<Props, 'onRemove'>) => {
  const { faults } = useEditor();
  const below = (key: string): string | undefined =>
    faultAt(faults, `${where}.${key}`) ??
    faultsBelow(faults, `${where}.${key}`)
      .map(({ says }) => says)
      .join('; ');
  return (
    <div className={css.fields}>
      <TextInput
        size="xs"
        label="Word or phrase, as descriptions write it"
        value={word.text}
        error={below('text')}
        onChange={(event) => onWord({ ...word, text: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label="Id, as evidence quotes it"
        value={word.id}
        error={below('id')}
        onChange={(event) => onWord({ ...word, id: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        autosize
        label="Descriptions that it must be read in, a line each"
        value={word.examples.join('\n')}
        error={below('examples')}
        onChange={(event) => onWord({ ...word, examples: linesOf(event.currentTarget.value) })}
      />
      <Textarea
        size="xs"
        autosize
        label="Descriptions that it must not be read in, a line each"
        value={word.counterExamples.join('\n')}
        error={below('counterExamples')}
        onChange={(event) => onWord({ ...word, counterExamples: linesOf(event.currentTarget.value) })}
      />
    </div>
  );
};

const saysNothing = ({ says }: Word): boolean => Object.keys(says).length === 0;

/** One word of the site: where it is read, where it is not, and what it means. */
export const WordEntry = ({ where, word, onWord, onRemove }: Props) => {
  const { faults } = useEditor();
  const own = faultsOfEntry(faults, 'Word', word.id);
  return (
    <Entry
      title={word.text || 'New word'}
      says={meaningWords(word.says)}
      faulty={own.length > 0 || faultsBelow(faults, where).length > 0}
      faults={own}
      startsOpen={saysNothing(word)}
      onRemove={onRemove}
    >
      <Texts {...{ where, word, onWord }} />
      <MeaningFields says={word.says} onSays={(says) => onWord({ ...word, says })} />
    </Entry>
  );
};
