import { useState } from 'react';
import type { Focus } from './BarShape.tsx';

/** The series in question: the one under the pointer or the keyboard, else the one that was pinned. */
export const useFocus = (): Focus => {
  const [shown, show] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  return { key: shown ?? pinned, show, pin: (key) => setPinned(pinned === key ? null : key) };
};
