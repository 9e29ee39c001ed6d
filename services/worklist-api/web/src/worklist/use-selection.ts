import type { WorklistRow } from '@cordwatch/worklist';
import { useState } from 'react';
import { NOTHING_SELECTED, selectedIndex, selectionAt } from './selection.ts';

export const useSelection = (rows: readonly WorklistRow[]) => {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const index = selectedIndex(selection, rows);
  return { index, row: rows[index], select: (next: number) => setSelection(selectionAt(next, rows)) };
};
