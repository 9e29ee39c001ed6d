import type { WorklistRow } from '@cordwatch/worklist';

/** The chosen case, and where it stood, so that the choice survives rows coming and going around it. */
export type Selection = { readonly uid: string | null; readonly index: number };

export const NOTHING_SELECTED: Selection = { uid: null, index: 0 };

type Rows = readonly Pick<WorklistRow, 'studyInstanceUid'>[];

/** Where the selection is now: on its own case if that is still listed, else on what took its place; -1 on an empty list. */
export const selectedIndex = ({ uid, index }: Selection, rows: Rows): number => {
  const found = rows.findIndex((row) => row.studyInstanceUid === uid);
  return found >= 0 ? found : Math.min(index, rows.length - 1);
};

export const selectionAt = (index: number, rows: Rows): Selection => {
  const within = Math.max(0, Math.min(index, rows.length - 1));
  return { uid: rows[within]?.studyInstanceUid ?? null, index: within };
};
