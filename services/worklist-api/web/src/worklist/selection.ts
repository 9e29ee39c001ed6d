import type { WorklistRow } from '@cordwatch/worklist';

/** The chosen case, and where it stood, so that the choice survives rows coming and going around it. */
export type Selection = { readonly uid: string | null; readonly index: number };

export const NOTHING_SELECTED: Selection = { uid: null, index: 0 };

type Rows = readonly Pick<WorklistRow, 'studyInstanceUid'>[];

export const selectionAt = (index: number, rows: Rows): Selection => {
  const within = Math.max(0, Math.min(index, rows.length - 1));
  return { uid: rows[within]?.studyInstanceUid ?? null, index: within };
};

/**
 * The selection on the rows as they are now: on its own case wherever that has moved, else on what took its place. What is
 * highlighted is always a case and never a position, or a key pressed as the list changes would open somebody else.
 */
export const settled = (selection: Selection, rows: Rows): Selection => {
  if (rows.length === 0) return selection;
  const found = rows.findIndex((row) => row.studyInstanceUid === selection.uid);
  const next = selectionAt(found >= 0 ? found : selection.index, rows);
  return next.uid === selection.uid && next.index === selection.index ? selection : next;
};
