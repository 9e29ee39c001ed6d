// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows itself, which table elements cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
import type { WorklistRow } from '@cordwatch/worklist';
import { COLUMNS, GRID_TEMPLATE } from './columns.tsx';
import css from './WorklistTable.module.css';

type Props = {
  readonly row: WorklistRow;
  readonly index: number;
  readonly topPx: number;
  readonly selected: boolean;
  readonly nowMs: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: WorklistRow) => void;
};

export const rowId = (uid: string): string => `case-${uid}`;

/** One case. The keys live on the grid, which names its active row; the mouse selects with one click and opens with two. */
export const Row = ({ row, index, topPx, selected, nowMs, onSelect, onOpen }: Props) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around the rows answers the keyboard for all of them
  <div
    role="row"
    id={rowId(row.studyInstanceUid)}
    aria-rowindex={index + 2}
    aria-selected={selected}
    className={css.row}
    data-tier={row.tier}
    style={{ transform: `translateY(${topPx}px)`, gridTemplateColumns: GRID_TEMPLATE }}
    onClick={() => onSelect(index)}
    onDoubleClick={() => onOpen(row)}
  >
    {COLUMNS.map(({ title, cell }) => (
      <div key={title} role="gridcell" className={css.cell}>
        {cell(row, nowMs)}
      </div>
    ))}
  </div>
);
