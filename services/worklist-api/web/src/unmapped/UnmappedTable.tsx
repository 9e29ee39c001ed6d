import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { BreakableText } from '../study/BreakableText.tsx';
import table from '../study/table.module.css';
import { instantWords } from '../words/durations.ts';
import { type Description, keyOf, likelyWord } from './unmapped-rows.ts';
import { useAddWord } from './use-add-word.ts';

const HEADS = [
  'Description',
  'Attribute',
  'Words that nothing reads',
  'Says nothing of',
  'Studies',
  'Last seen',
  'Draft',
];

type RowProps = { readonly one: Description; readonly add: ReturnType<typeof useAddWord> };

const Row = ({ one, add }: RowProps) => (
  <tr>
    <td>{one.text}</td>
    <td className={table.mono}>
      <BreakableText text={one.keyword} />
    </td>
    <td>{one.tokens.join(', ') || <span className={table.none}>none</span>}</td>
    <td>{one.unknown.join(', ') || <span className={table.none}>–</span>}</td>
    <td>{one.studies}</td>
    <td className={table.nowrap}>{instantWords(one.lastSeen)}</td>
    <td>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={12} />}
        disabled={!add}
        aria-label={`Add a site word for ${one.text}`}
        onClick={() => add?.(likelyWord(one), one.text)}
      >
        Add a site word
      </Button>
    </td>
  </tr>
);

export const UnmappedTable = ({ rows }: { readonly rows: readonly Description[] }) => {
  const add = useAddWord();
  return (
    <div className={table.wrap}>
      <table className={table.table} aria-label="Unmapped descriptions">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={keyOf(one)} one={one} add={add} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
