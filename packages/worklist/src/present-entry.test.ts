import { describe, expect, test } from 'vitest';
import { studyPageSchema, worklistRowSchema } from './api-shapes.ts';
import { presentRow, presentStudy } from './present-entry.ts';
import { aCoverage, aJudgement, anAtReading, anEntry, aStanding, cervicalOnly } from './testing.ts';

const quiet = anAtReading();
const arriving = anAtReading({ provisional: true });
const refuted = anEntry({
  judgement: aJudgement({ coverage: cervicalOnly(), wholeSpineWithContrast: cervicalOnly() }),
});
const saying = (coverage: Parameters<typeof aCoverage>[0], at = quiet) =>
  presentRow(anEntry({ judgement: aJudgement({ wholeSpineWithContrast: aCoverage(coverage) }) }), at)
    .wholeSpineWithContrast.says;

describe('a study that is still arriving', () => {
  test('is never refuted, by the clock', () => {
    expect(presentRow(refuted, arriving)).toMatchObject({
      provisional: true,
      wholeSpineWithContrast: { is: 'indeterminate' },
      coverage: { is: 'indeterminate' },
    });
  });

  test('is never refuted, by its own headers', () => {
    const announced = anEntry({ judgement: { ...refuted.judgement, provisional: true } });
    expect(presentRow(announced, quiet)).toMatchObject({
      provisional: true,
      wholeSpineWithContrast: { is: 'indeterminate' },
    });
  });

  test('says so before all other evidence, and keeps the other evidence', () => {
    const [first, ...others] = presentStudy(refuted, { ...arriving, asOf: '' }).wholeSpineWithContrast.because;
    expect(first).toMatchObject({ rule: 'still-arriving', speaks: 'context' });
    expect(others).toEqual(refuted.judgement.wholeSpineWithContrast.because);
  });

  test('keeps a confirmed verdict as it is', () => {
    const study = presentStudy(anEntry(), { ...arriving, asOf: '' });
    expect(study.wholeSpineWithContrast).toEqual(anEntry().judgement.wholeSpineWithContrast);
    expect(study.provisional).toBe(true);
  });

  test('tells what is missing so far', () => {
    expect(presentRow(refuted, arriving).wholeSpineWithContrast.says).toBe(
      'Still arriving: post-contrast coverage is missing T, L and S so far',
    );
  });
});

test('a study that has come to rest is presented as it was judged', () => {
  const {
    entry: row,
    chart,
    asOf,
    ...judgement
  } = presentStudy(refuted, { ...quiet, asOf: '2026-03-02T09:00:00.000Z' });
  expect(judgement).toEqual(refuted.judgement);
  expect(chart).toBeNull();
  expect(row).toEqual(presentRow(refuted, quiet));
  expect(asOf).toBe('2026-03-02T09:00:00.000Z');
});

test('rows and pages are valid by their schemas, and carry nothing that the schemas do not name', () => {
  const claim = { by: 'demo', epoch: 3, until: '2026-03-02T09:00:00.000Z' };
  const row = presentRow(refuted, anAtReading({ provisional: true, claim }));
  const page = presentStudy(refuted, { ...anAtReading({ provisional: true, claim }), asOf: claim.until });
  expect(worklistRowSchema.parse(row)).toEqual(row);
  expect(studyPageSchema.parse(page)).toEqual(page);
});

describe('a study that is charted', () => {
  const standing = aStanding({ tier: 'emergency', readBy: '2026-03-02T09:00:00.000Z' });

  test('has the deadline that its history gives, and not the one that its headers gave', () => {
    expect(presentRow(refuted, anAtReading({ standing }))).toMatchObject({
      tier: 'emergency',
      readBy: '2026-03-02T09:00:00.000Z',
      reasons: standing.reasons,
      followUp: { isComparison: false, slot: { closes: false, says: expect.stringContaining('L and S') } },
    });
  });

  test('shows what it is read beside', () => {
    const page = presentStudy(refuted, { ...anAtReading({ standing }), asOf: '' });
    expect(studyPageSchema.parse(page).chart).toEqual(standing.chart);
  });
});

describe('the verdict in one sentence', () => {
  const all = { C: 'covered', T: 'covered', L: 'covered', S: 'covered' } as const;

  test('confirmed', () => expect(saying({})).toBe('The entire spine is covered with contrast'));

  test('names one missing level, and two, without commas', () => {
    expect(saying({ is: 'refuted', levels: { ...all, S: 'missing' } })).toBe('Post-contrast coverage is missing S');
    expect(saying({ is: 'refuted', levels: { ...all, L: 'missing', S: 'missing' } })).toBe(
      'Post-contrast coverage is missing L and S',
    );
  });

  test('names a level that is only reached', () => {
    expect(saying({ is: 'refuted', levels: { ...all, L: 'partial', S: 'missing' } })).toBe(
      'Post-contrast coverage is missing S and reaches only part of L',
    );
  });

  test('measures gaps, beside the levels that they cut', () => {
    expect(saying({ is: 'refuted', gapsMm: [[-100, -60.4]] })).toBe('Post-contrast coverage has a gap of 40 mm');
    const cut = {
      levels: { ...all, T: 'partial' as const },
      gapsMm: [
        [-100, -60],
        [10, 20],
      ] satisfies [number, number][],
    };
    expect(saying({ is: 'refuted', ...cut })).toBe(
      'Post-contrast coverage reaches only part of T and has 2 gaps of 50 mm together',
    );
  });

  test('names the levels that are uncertain', () => {
    expect(saying({ is: 'indeterminate', levels: { ...all, T: 'unknown', L: 'unknown' } })).toBe(
      'Post-contrast coverage of T and L is not certain',
    );
  });

  const says = (rule: string, sentence: string) => ({ says: sentence, speaks: 'context' as const, rule, from: [] });
  const noContrast = says('whole.contrast', 'There is no contrast.');
  const nowhere = { C: 'missing', T: 'missing', L: 'missing', S: 'missing' } as const;
  const anywhere = { C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' } as const;

  test('gives the first reason where all levels are alike', () => {
    const unproven = says('whole.contrast-unproven', 'Contrast is not proven.');
    expect(saying({ is: 'refuted', levels: nowhere, because: [noContrast] })).toBe('There is no contrast');
    expect(saying({ is: 'indeterminate', levels: anywhere, because: [unproven] })).toBe('Contrast is not proven');
    expect(saying({ is: 'indeterminate', because: [unproven] })).toBe('Contrast is not proven');
  });

  test('of a study that is still arriving gives no reason that only says so', () => {
    const more = says('arriving.instances', 'More instances of series 1 are announced than are here.');
    const petCt = says('policy.pet-ct', 'PET-CT is an adjunct.');
    expect(saying({ is: 'indeterminate', levels: nowhere, because: [more, noContrast] }, arriving)).toBe(
      'Still arriving: there is no contrast so far',
    );
    expect(saying({ is: 'refuted', levels: nowhere, because: [petCt] }, arriving)).toBe(
      'Still arriving: PET-CT is an adjunct so far',
    );
    expect(saying({}, arriving)).toBe('The entire spine is covered with contrast');
  });
});
