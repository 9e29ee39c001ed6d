import { expect, test } from 'vitest';
import { orderedStudies, type Prior } from './ordered-priors.ts';
import { pairsByLevel, unpaired } from './pairs-by-level.ts';

const pair = (current: string, levels: Prior['levels'], isPostContrast: boolean) => ({
  ...{ current, prior: `${current}.9`, levels, isPostContrast },
  by: 'sagittal T1',
});
const prior = (studyInstanceUid: string, about: Partial<Prior> = {}): Prior => ({
  ...{ studyInstanceUid, studyInstanceUids: [studyInstanceUid], date: '2024-08-29', standing: 'comparison' },
  ...{ levels: ['C', 'T', 'L', 'S'], overlapMm: null, seriesPairs: [], score: 90, because: [] },
  ...about,
});

test('at each level the post-contrast pair comes first, and levels without one are named', () => {
  const levels = pairsByLevel({ seriesPairs: [pair('pre', ['C', 'T'], false), pair('post', ['T', 'L', 'S'], true)] });
  expect(levels.map(({ level, pairs }) => [level, ...pairs.map(({ current }) => current)])).toEqual([
    ['C', 'pre'],
    ['T', 'post', 'pre'],
    ['L', 'post'],
    ['S', 'post'],
  ]);
  expect(unpaired(levels)).toEqual(['C']);
});

type Baseline = NonNullable<NonNullable<Parameters<typeof orderedStudies>[0]['chart']>['baseline']>;

test('a viewer opens the session, its latest prior, the baseline, then other priors best first, and each once', () => {
  const baseline: Baseline = {
    ...{ studyInstanceUid: '5', pinnedBy: 'rule' },
    because: [{ says: 'first', speaks: 'for', rule: 'baseline', from: [] }],
  };
  const chart = {
    ...{ studyInstanceUid: '1', isComparison: true, slot: null, latest: prior('3') },
    baseline,
    priors: [prior('4'), prior('3'), prior('6', { standing: 'none' }), prior('5')],
  };
  expect(orderedStudies({ studyInstanceUids: ['1', '2'], chart })).toEqual(['1', '2', '3', '5', '4']);
});
