import { createContext, type RefObject, useContext } from 'react';
import type { Skipped } from '../api/worklist-api.ts';

/** What this reader has passed over since the page was opened. Kept in memory alone: a reason can name a patient. */
export const SkippedContext = createContext<RefObject<readonly Skipped[]>>({ current: [] });

export const useSkipped = (): RefObject<readonly Skipped[]> => useContext(SkippedContext);
