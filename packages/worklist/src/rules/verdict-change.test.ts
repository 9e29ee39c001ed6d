import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../stored-entry.ts';
import { aCoverage, aJudgement, anEntry, cervicalOnly, type Judgement } from '../testing.ts';
import { changeOf } from './verdict-change.ts';

const judged = (changes: Partial<Judgement>, entry: Partial<StoredEntry> = {}) =>
  anEntry({ ...entry, judgement: aJudgement(changes) });
const unsure = aCoverage({ is: 'indeterminate' });
const refuted = cervicalOnly();
const finding: Judgement['findings'][number] = {
  rule: 'mri.sagittal-t1',
  asks: 'Sagittal T1',
  is: 'unmet',
  levels: [],
  partial: [],
  coveredMm: null,
  requiredMm: null,
  code: { value: '130574', scheme: 'DCM', meaning: 'Incomplete study' },
  because: refuted.because,
};

describe('a change is named after the most dangerous of what changes', () => {
  test.each([
    ['newly-confirmed', judged({ wholeSpineWithContrast: unsure }), judged({ findings: [finding] })],
    ['newly-confirmed', judged({ wholeSpineWithContrast: refuted }, { tier: 'emergency' }), judged({})],
    ['no-longer-confirmed', judged({}), judged({ wholeSpineWithContrast: refuted, coverage: refuted })],
    ['newly-refuted', judged({ wholeSpineWithContrast: unsure }), judged({ wholeSpineWithContrast: refuted })],
    ['no-longer-refuted', judged({ wholeSpineWithContrast: refuted }), judged({ wholeSpineWithContrast: unsure })],
    ['urgency', judged({}, { tier: 'emergency' }), judged({ profile: 'none' })],
    ['urgency', judged({}), judged({}, { readBy: '2026-03-09T08:30:00.000Z' })],
    ['coverage', judged({}), judged({ coverage: unsure })],
    ['contrast', judged({}), judged({ contrast: { ...aJudgement().contrast, is: 'indeterminate' } })],
    ['profile', judged({}), judged({ profile: 'none' })],
    ['findings', judged({}), judged({ findings: [finding] })],
    ['findings', judged({ findings: [finding] }), judged({ findings: [{ ...finding, is: 'undecided' }] })],
  ])('%s', (kind, before, after) => {
    expect(changeOf(before, after)?.kind).toBe(kind);
  });
});

test('the same outcomes, findings and urgency are no change, whatever versions and evidence say', () => {
  const madeUnder = { ruleSet: '2', policy: '2', profiles: '2', vocabulary: '2' };
  const other = aCoverage({ because: refuted.because, coveredMm: 601 });
  const findings = [finding, { ...finding, rule: 'b' }];
  expect(
    changeOf(
      judged({ findings }),
      judged({ madeUnder, wholeSpineWithContrast: other, findings: findings.toReversed() }),
    ),
  ).toBeNull();
});

test('a change carries both explanations: outcome, sentence, decisive evidence, findings, urgency', () => {
  const change = changeOf(judged({}), judged({ wholeSpineWithContrast: refuted, findings: [finding] }));
  expect(change?.before.wholeSpineWithContrast).toMatchObject({ is: 'confirmed', says: expect.stringMatching(/./) });
  expect(change?.after).toMatchObject({
    wholeSpineWithContrast: {
      is: 'refuted',
      says: 'Post-contrast coverage is missing T, L and S',
      because: { rule: 'levels-missing' },
    },
    findings: [{ rule: 'mri.sagittal-t1', asks: 'Sagittal T1', is: 'unmet', code: finding.code }],
    tier: 'scheduled',
  });
});
