import type { Word } from './draft.ts';

export type Meaning = Word['says'];
type Flag = 'wholeSpine' | 'spine' | 'fatSuppressed' | 'localizer' | 'emergency' | 'ignore';

export const FLAGS: readonly Flag[] = ['wholeSpine', 'spine', 'fatSuppressed', 'localizer', 'emergency', 'ignore'];
export const FLAG_WORD: Readonly<Record<Flag, string>> = {
  wholeSpine: 'the whole spine',
  spine: 'a spine, no level said',
  fatSuppressed: 'fat-suppressed',
  localizer: 'a localizer',
  emergency: 'an emergency',
  ignore: 'nothing at all: ignore it',
};

export const CONTRASTS = ['with', 'without', 'both', 'intrathecal'] as const;
export const CONTRAST_WORD = {
  with: 'with contrast',
  without: 'without contrast',
  both: 'without and with contrast',
  intrathecal: 'intrathecal contrast',
} as const;

export const SITE_PLANES = ['sagittal', 'axial', 'coronal'] as const;

export const without = (says: Meaning, key: keyof Meaning): Meaning => {
  const { [key]: _, ...others } = says;
  return others;
};

export const flagsOf = (says: Meaning): readonly Flag[] => FLAGS.filter((flag) => says[flag]);

export const withFlags = (says: Meaning, flags: readonly Flag[]): Meaning => {
  const bare = FLAGS.reduce(without, says);
  return { ...bare, ...Object.fromEntries(flags.map((flag) => [flag, true as const])) };
};

/** A meaning in one line, for a word that is not opened. */
export const meaningWords = (says: Meaning): string =>
  [
    says.levels?.join(' '),
    says.contrast && CONTRAST_WORD[says.contrast],
    says.plane,
    says.weighting,
    ...flagsOf(says).map((flag) => FLAG_WORD[flag]),
  ]
    .filter(Boolean)
    .join(', ') || 'says nothing yet';
