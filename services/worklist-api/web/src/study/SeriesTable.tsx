import type { Focus } from '../drawing/BarShape.tsx';
import { isCounted } from '../drawing/counted.ts';
import { barKey } from '../drawing/lanes.ts';
import { extentWords, PHASE_WORD, type Series } from '../words/terms.ts';
import { Section } from './Section.tsx';
import { SortedTable } from './SortedTable.tsx';
import { columnsFor } from './sorting.ts';
import css from './table.module.css';

const weightingWords = ({ weighting, fatSuppressed }: Series): string =>
  [weighting ?? '–', fatSuppressed ? 'fs' : ''].join(' ').trim();
const imageWords = ({ instances, missingSlices }: Series): string =>
  missingSlices > 0 ? `${instances}, ${missingSlices} missing` : String(instances);

const column = columnsFor<Series>();
const COLUMNS = column.columns([
  column.accessor((one) => one.seriesNumber ?? 0, { id: 'number', header: '#' }),
  column.accessor((one) => one.seriesDescription ?? '', { id: 'description', header: 'Description' }),
  column.accessor('role', { header: 'Role' }),
  column.accessor((one) => one.plane ?? '', { id: 'plane', header: 'Plane' }),
  column.accessor(weightingWords, { id: 'weighting', header: 'Weighting' }),
  column.accessor((one) => PHASE_WORD[one.phase], { id: 'phase', header: 'Phase' }),
  column.accessor((one) => one.levels.join(' '), { id: 'levels', header: 'Named levels' }),
  column.accessor((one) => one.extentMm?.[1] ?? 0, { id: 'extent', header: 'Extent' }),
  column.accessor('instances', { header: 'Images' }),
]);

type RowProps = { readonly one: Series; readonly focus: Focus };

const SeriesRow = ({ one, focus }: RowProps) => {
  const key = barKey(one);
  return (
    <tbody>
      <tr
        data-shown={focus.key === key || undefined}
        data-faint={!isCounted(one) || undefined}
        onMouseEnter={() => focus.show(key)}
        onMouseLeave={() => focus.show(null)}
      >
        <td>{one.seriesNumber ?? '–'}</td>
        <td>{one.seriesDescription || 'no description'}</td>
        <td>{isCounted(one) ? one.role : `${one.role}, not counted`}</td>
        <td>{one.plane ?? '–'}</td>
        <td className={css.nowrap}>{weightingWords(one)}</td>
        <td className={css.nowrap}>{PHASE_WORD[one.phase]}</td>
        <td className={css.nowrap}>{one.levels.join(' ') || '–'}</td>
        <td className={css.nowrap}>{extentWords(one.extentMm)}</td>
        <td>{imageWords(one)}</td>
      </tr>
    </tbody>
  );
};

type Props = { readonly series: readonly Series[]; readonly focus: Focus };

/** All series, in step with the drawing: pointing at one here lights its bar there, and the other way round. */
export const SeriesTable = ({ series, focus }: Props) => (
  <Section title="Series" note={`${series.length} in all`}>
    <SortedTable label="Series" rows={series} columns={COLUMNS} keyOf={barKey}>
      {(row) => <SeriesRow key={row.id} one={row.original} focus={focus} />}
    </SortedTable>
  </Section>
);
