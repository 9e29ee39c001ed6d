import { expect, it } from 'vitest';
import { allLevels, coversByName, coversByPlace, levelBands } from './level-covers.ts';

it('bands fill the column from head to foot without a gap', () => {
  const bands = levelBands([-545, 100]);
  expect(bands.map(([level]) => level).join('')).toBe('CTLS');
  expect(bands.map(([, [low, high]]) => [Math.round(low), Math.round(high)])).toEqual([
    [-25, 100],
    [-305, -25],
    [-485, -305],
    [-545, -485],
  ]);
});

it('a level is covered when nearly all of its band is, partial when touched, missing when grazed', () => {
  expect(coversByPlace([-545, 100], [[-200, 100]])).toEqual({ C: 'covered', T: 'partial', L: 'missing', S: 'missing' });
  expect(coversByPlace([-545, 100], [[-323, 90]])).toMatchObject({ C: 'partial', T: 'covered', L: 'missing' });
});

it('by name the sacrum beside L is unknown, and what is not named is as asked', () => {
  expect(coversByName(['L'], 'missing')).toEqual({ C: 'missing', T: 'missing', L: 'covered', S: 'unknown' });
  expect(coversByName(['C'], 'missing').S).toBe('missing');
});

it('all levels alike', () => {
  expect(allLevels('unknown')).toEqual({ C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' });
});
