import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Section } from '../study/Section.tsx';
import { CodeEntry } from './CodeEntry.tsx';
import { newWord } from './draft.ts';
import { useEditor } from './editor-context.ts';
import { replacedAt, withoutAt } from './entries.ts';
import css from './rules.module.css';
import { WordEntry } from './WordEntry.tsx';

const Words = () => {
  const { rules, change } = useEditor();
  const { vocabulary } = rules;
  const put = (words: typeof vocabulary.words) => change({ ...rules, vocabulary: { ...vocabulary, words } });
  return (
    <Section title="Site words" note="tried before the reviewed vocabulary; no word measures anything">
      <div>
        {vocabulary.words.map((word, at) => (
          <WordEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed
            key={at}
            where={`vocabulary.words.${at}`}
            word={word}
            onWord={(one) => put(replacedAt(vocabulary.words, at, one))}
            onRemove={() => put(withoutAt(vocabulary.words, at))}
          />
        ))}
        {vocabulary.words.length === 0 && <p className={css.dim}>None yet.</p>}
        <Button
          mt={8}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => put([...vocabulary.words, newWord('', [], vocabulary)])}
        >
          Add a word
        </Button>
      </div>
    </Section>
  );
};

const Codes = () => {
  const { rules, change } = useEditor();
  const { vocabulary } = rules;
  const put = (codes: typeof vocabulary.codes) => change({ ...rules, vocabulary: { ...vocabulary, codes } });
  const fresh = { id: `code-${vocabulary.codes.length + 1}`, scheme: '', value: '', says: {} };
  return (
    <Section title="Site codes" note="of procedures and anatomic regions">
      <div>
        {vocabulary.codes.map((code, at) => (
          <CodeEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: the id is what is being typed
            key={at}
            where={`vocabulary.codes.${at}`}
            code={code}
            onCode={(one) => put(replacedAt(vocabulary.codes, at, one))}
            onRemove={() => put(withoutAt(vocabulary.codes, at))}
          />
        ))}
        {vocabulary.codes.length === 0 && <p className={css.dim}>None yet.</p>}
        <Button
          mt={8}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => put([...vocabulary.codes, fresh])}
        >
          Add a code
        </Button>
      </div>
    </Section>
  );
};

/** The site's own words and codes. */
export const Vocabulary = () => (
  <>
    <Words />
    <Codes />
  </>
);
