import type { RuleSet } from '../api/rules-api.ts';

export type ProfileRule = RuleSet['profiles']['rules'][number];
export type Check = ProfileRule['check'];

export const CHECK_WORD: Readonly<Record<Check['kind'], string>> = {
  'covers-spine': 'The series chosen cover the entire spine',
  'slice-at-most-mm': 'Slices are at most so thick',
  'as-ordered': 'Contrast is as it was ordered',
};

/** DICOM PS3.16: what a study that fails a rule is reported as. */
export const CODE_WORD: Readonly<Record<ProfileRule['code'], string>> = {
  '130570': '130570 Protocol not followed',
  '130573': '130573 Study performed did not match request',
  '130574': '130574 Incomplete study',
  '130576': '130576 Anatomy coverage incomplete',
  '130577': '130577 Poor field of view selection',
  '130580': '130580 Inadequate enhancement',
};

const DEFAULTS: Readonly<Record<Check['kind'], Check>> = {
  'covers-spine': { kind: 'covers-spine' },
  'slice-at-most-mm': { kind: 'slice-at-most-mm', mm: 4 },
  'as-ordered': { kind: 'as-ordered' },
};
export const checkOf = (kind: Check['kind']): Check => DEFAULTS[kind];

type Selection = ProfileRule['selects'];

/** The selection with other terms of one kind; no term at all selects by anything, and is left out. */
export const selecting = <Key extends keyof Selection>(
  selects: Selection,
  key: Key,
  taken: NonNullable<Selection[Key]>,
): Selection => {
  const { [key]: _, ...others } = selects;
  return taken.length > 0 ? { ...others, [key]: taken } : others;
};

export const CHECKS: readonly Check['kind'][] = ['covers-spine', 'slice-at-most-mm', 'as-ordered'];
export const CODES: readonly ProfileRule['code'][] = ['130570', '130573', '130574', '130576', '130577', '130580'];

/** A rule to be filled in; what it asks for is for the site to say. */
export const newProfileRule = (rules: readonly ProfileRule[]): ProfileRule => ({
  id: `site.rule-${rules.length + 1}`,
  profiles: ['mri-surveillance'],
  asks: '',
  source: '',
  selects: {},
  check: DEFAULTS['covers-spine'],
  code: '130576',
});
