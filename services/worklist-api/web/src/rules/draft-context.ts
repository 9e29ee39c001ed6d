import { createContext, useContext } from 'react';
import type { Draft } from './draft.ts';

/** The draft that is being written. In memory alone: words can be taken from descriptions, which are PHI. */
export type DraftPlace = { readonly draft: Draft | null; readonly keep: (draft: Draft | null) => void };

export const DraftContext = createContext<DraftPlace>({ draft: null, keep: () => undefined });

export const useDraft = (): DraftPlace => useContext(DraftContext);
