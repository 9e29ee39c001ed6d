import type { WorklistPage, WorklistRow } from '@cordwatch/worklist';
import { useMemo } from 'react';

/** The rows of all loaded pages, each case once: one that moved while paging may be on two. */
export const useRows = (pages: readonly WorklistPage[] | undefined): readonly WorklistRow[] =>
  useMemo(
    () => [
      ...new Map((pages ?? []).flatMap(({ entries }) => entries).map((row) => [row.studyInstanceUid, row])).values(),
    ],
    [pages],
  );
