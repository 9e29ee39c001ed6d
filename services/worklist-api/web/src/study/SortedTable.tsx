import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ColumnDef, type Header, type Row, type RowData, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { type Sorting, sorting } from './sorting.ts';
import css from './table.module.css';

type Props<Data extends RowData> = {
  readonly label: string;
  readonly rows: readonly Data[];
  readonly columns: readonly ColumnDef<Sorting, Data, unknown>[];
  readonly keyOf: (row: Data) => string;
  /** Draws one row of data as one or more rows of the table. */
  readonly children: (row: Row<Sorting, Data>) => ReactNode;
};

const ARIA = { asc: 'ascending', desc: 'descending' } as const;
const ICON = { asc: IconArrowUp, desc: IconArrowDown } as const;

const SortableHead = <Data extends RowData>({ header }: { readonly header: Header<Sorting, Data, unknown> }) => {
  const sorted = header.column.getIsSorted();
  const Icon = sorted ? ICON[sorted] : IconArrowsSort;
  return (
    <th scope="col" aria-sort={sorted ? ARIA[sorted] : 'none'}>
      <button type="button" className={css.sort} onClick={header.column.getToggleSortingHandler()}>
        {String(header.column.columnDef.header)}
        <Icon size={12} aria-hidden opacity={sorted ? 1 : 0.5} />
      </button>
    </th>
  );
};

/** A table that sorts by any column; unsorted, it stands as given. */
export const SortedTable = <Data extends RowData>({ label, rows, columns, keyOf, children }: Props<Data>) => {
  const table = useTable({ features: sorting, columns, data: rows, getRowId: keyOf });
  return (
    <div className={css.wrap}>
      <table className={css.table} aria-label={label}>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => (
              <SortableHead key={header.id} header={header} />
            ))}
          </tr>
        </thead>
        {table.getRowModel().rows.map(children)}
      </table>
    </div>
  );
};
