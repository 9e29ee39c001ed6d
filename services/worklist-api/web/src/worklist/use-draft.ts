import { useEffect, useRef, useState } from 'react';
import { parseFilter, type WorklistFilter } from '../api/worklist-filter.ts';

const TYPING_PAUSE_MS = 300;

/** What is being typed, handed on after a pause in typing; a filter that changes from outside replaces it. */
export const useDraft = (filter: WorklistFilter, onFilter: (filter: WorklistFilter) => void) => {
  const [draft, setDraft] = useState<Record<string, string | undefined>>(filter);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = JSON.stringify(filter);
  useEffect(() => {
    clearTimeout(timer.current);
    setDraft(JSON.parse(known));
  }, [known]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (part: Record<string, string>, pauseMs = TYPING_PAUSE_MS) => {
    const next = { ...draft, ...part };
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onFilter(parseFilter(next)), pauseMs);
  };
  return [draft, change] as const;
};
