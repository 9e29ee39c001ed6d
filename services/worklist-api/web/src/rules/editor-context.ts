import type { Fault } from '@cordwatch/worklist';
import { createContext, useContext } from 'react';
import type { RuleSet } from '../api/rules-api.ts';

/** The rules under the pen, and what the server last found wrong with them. */
export type Editor = {
  readonly rules: RuleSet;
  readonly change: (rules: RuleSet) => void;
  readonly faults: readonly Fault[];
};

export const EditorContext = createContext<Editor | null>(null);

/** @throws Error outside of a `DraftEditor`. */
export const useEditor = (): Editor => {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field of rules was wanted inside a draft, and stands outside of one.');
  return editor;
};
