import type { StoredEntry } from '../stored-entry.ts';
import { aJudgement, anEntry, cervicalOnly } from '../testing.ts';

export type Judgement = StoredEntry['judgement'];
export type Finding = Judgement['findings'][number];

/** The post-contrast sagittal T1 lacks C and a part of T, unless told otherwise. */
export const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: 'mri.sagittal-t1-post',
  asks: 'Sagittal T1 of the entire spine after contrast',
  is: 'unmet',
  levels: ['C', 'T'],
  partial: ['T'],
  coveredMm: 284,
  requiredMm: 571,
  code: { value: '130576', scheme: 'DCM', meaning: 'Anatomy coverage incomplete' },
  because: [
    { says: 'The longest unbroken field is 284 mm.', speaks: 'against', rule: 'coverage.length.short', from: [] },
  ],
  ...overrides,
});

export const NOON = '2026-03-02T12:00:00.000Z';

/** A study of that noon's day whose order asked for the entire spine with contrast, and which lacks it. */
export const aShortStudy = (judged: Partial<Judgement> = {}, more: Partial<StoredEntry> = {}): StoredEntry => {
  const wholeSpineWithContrast = cervicalOnly();
  return anEntry({ judgement: aJudgement({ wholeSpineWithContrast, findings: [aFinding()], ...judged }), ...more });
};

/** Studies that were judged together, one for each order. */
export const aShortSession = (...asked: readonly NonNullable<StoredEntry['asked']>[]): StoredEntry[] => {
  const studyInstanceUids = asked.map((_, at) => `2.25.${at + 1}`);
  return asked.map((order, at) =>
    aShortStudy({ studyInstanceUid: `2.25.${at + 1}`, studyInstanceUids }, { asked: order }),
  );
};
