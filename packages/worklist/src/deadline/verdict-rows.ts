import type { DeadlineRow } from './deadline-row.ts';

/** An undecided verdict asks for a person. A refuted one neither shortens nor lengthens anything. */
export const VERDICT_ROWS: readonly DeadlineRow[] = [
  {
    code: 'verdict-indeterminate',
    tier: 'scheduled',
    find: ({ verdict, profile }) =>
      verdict === 'indeterminate' && profile !== 'none' ? { says: 'Verdict undecided' } : null,
  },
];
