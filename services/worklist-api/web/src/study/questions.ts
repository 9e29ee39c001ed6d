/** The three things that are asked of every study, in words. */
export const QUESTIONS = {
  wholeSpineWithContrast: 'Whole spine with contrast',
  coverage: 'Whole spine',
  contrast: 'Contrast',
} as const;
