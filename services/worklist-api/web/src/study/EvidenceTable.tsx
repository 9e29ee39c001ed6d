import type { StudyPage } from '@cordwatch/worklist';
import { useMemo } from 'react';
import { BreakableText } from './BreakableText.tsx';
import { compareSpeaks, type EvidenceRow, evidenceRows } from './evidence-rows.ts';
import { Section } from './Section.tsx';
import { SortedTable } from './SortedTable.tsx';
import { SpeaksMark } from './SpeaksMark.tsx';
import { columnsFor } from './sorting.ts';
import css from './table.module.css';

const column = columnsFor<EvidenceRow>();
const COLUMNS = column.columns([
  column.accessor('speaks', {
    header: 'Speaks',
    sortFn: (one, other) => compareSpeaks(one.original.speaks, other.original.speaks),
  }),
  column.accessor('says', { header: 'What it says' }),
  column.accessor((row) => row.questions.join(', '), { id: 'about', header: 'About' }),
  column.accessor((row) => row.sources[0]?.keyword ?? '', { id: 'keyword', header: 'Attribute' }),
  column.accessor((row) => row.sources[0]?.value ?? '', { id: 'value', header: 'Value' }),
  column.accessor((row) => row.sources[0]?.series ?? '', { id: 'series', header: 'Series' }),
  column.accessor('rule', { header: 'Rule' }),
]);

const NO_SOURCE = [{ keyword: '–', value: '–', series: '–' }];

/** One reason: a line for each attribute that it rests on, so that attribute, value and series stand in line. */
const Reason = ({ speaks, says, questions, rule, sources }: Omit<EvidenceRow, 'key'>) => {
  const lines = sources.length > 0 ? sources : NO_SOURCE;
  return (
    <tbody className={css.reason}>
      {lines.map(({ keyword, value, series }, index) => (
        <tr key={`${keyword}${series}${value}`}>
          {index === 0 && (
            <>
              <td rowSpan={lines.length}>
                <SpeaksMark speaks={speaks} />
              </td>
              <td rowSpan={lines.length}>{says}</td>
              <td rowSpan={lines.length} className={css.quiet}>
                {questions.join(', ')}
              </td>
            </>
          )}
          <td className={css.mono}>
            <BreakableText text={keyword} />
          </td>
          <td className={css.mono}>
            {value ? <BreakableText text={value} /> : <span className={css.none}>(empty)</span>}
          </td>
          <td className={css.series}>
            <BreakableText text={series} />
          </td>
          {index === 0 && (
            <td rowSpan={lines.length} className={css.rule}>
              {rule}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
};

export const EvidenceTable = ({ page }: { readonly page: StudyPage }) => {
  const rows = useMemo(() => evidenceRows(page), [page]);
  return (
    <Section title="Evidence" note="what the headers say, and the rule that read it">
      <SortedTable label="Evidence" rows={rows} columns={COLUMNS} keyOf={({ key }) => key}>
        {({ id, original: { key: _, ...reason } }) => <Reason key={id} {...reason} />}
      </SortedTable>
    </Section>
  );
};
