import { createContext, type RefObject, useContext } from 'react';
import type { WorklistFilter } from '../api/worklist-filter.ts';
import { NOTHING_SELECTED, type Selection } from '../worklist/selection.ts';

/** Where the reader left the list, to come back to from a study. Kept in memory alone: a filter can name a patient. */
export type ListPlace = { readonly filter: WorklistFilter; readonly selection: Selection };

export const TOP_OF_LIST: ListPlace = { filter: {}, selection: NOTHING_SELECTED };

export const ListPlaceContext = createContext<RefObject<ListPlace>>({ current: TOP_OF_LIST });

export const useListPlace = (): RefObject<ListPlace> => useContext(ListPlaceContext);
