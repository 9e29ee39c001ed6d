import { expect, it } from 'vitest';
import { showsEnhancement, weightingConflict } from './enhancement.ts';
import { aSeries, aSession, firstIn, type SeriesShape } from './testing-facts.ts';

const seen = (shape: SeriesShape): string => {
  const series = firstIn(aSession([aSeries(shape)]));
  return `${showsEnhancement(series)} ${weightingConflict(series)?.says ?? '-'}`;
};

it.each<[string, string, SeriesShape]>([
  ['a T1', 'yes -', { description: 'T1 SAG +C', weighting: 'T1' }],
  ['a T1 that only its times tell', 'yes -', { description: 'SAG +C', weighting: 'T1' }],
  ['a T2', 'no -', { description: 'T2 SAG +C', weighting: 'T2' }],
  ['a STIR that calls itself T2', 'no -', { description: 'T2 TIRM SAG', weighting: 'STIR' }],
  ['the fat image of a T1', 'no -', { description: 'T1 DIXON SAG F', weighting: 'Dixon-fat' }],
  ['the in-phase image of a T1', 'unsure -', { description: 'T1 DIXON SAG IN', weighting: 'Dixon-in' }],
  ['no weighting', 'unsure -', { description: 'SAG +C', weighting: null }],
  [
    'T1 by name and T2 by its times',
    'unsure The words of series 1 name T1, and its times make T2.',
    { description: 'T1 SAG +C', weighting: 'T2' },
  ],
  [
    'T2 by name and T1 by its times',
    'unsure The words of series 1 name T2, and its times make T1.',
    { description: 'T2 SAG +C', weighting: 'T1' },
  ],
  ['a CT, whatever its words', 'yes -', { description: 'T2 LEVEL', weighting: 'CT', modality: 'CT' }],
])('%s shows enhancement: %s', (_name, expected, shape) => {
  expect(seen(shape)).toBe(expected);
});
