import type { WorklistRow } from '@cordwatch/worklist';
import { useEffect, useState } from 'react';
import type { WorklistFilter } from '../api/worklist-filter.ts';
import { useListPlace } from '../shell/list-place.ts';
import { selectionAt, settled } from './selection.ts';

/** The selected case; on the way back from a study it is the one that was selected before. */
export const useSelection = (rows: readonly WorklistRow[], filter: WorklistFilter) => {
  const place = useListPlace();
  const [chosen, setChosen] = useState(() => place.current.selection);
  const selection = settled(chosen, rows);
  if (selection !== chosen) setChosen(selection);
  useEffect(() => {
    place.current = { filter, selection };
  }, [place, filter, selection]);
  const { index } = selection;
  return { index, row: rows[index], select: (next: number) => setChosen(selectionAt(next, rows)) };
};
