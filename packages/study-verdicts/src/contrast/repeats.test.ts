import { expect, it } from 'vitest';
import { aSeries, aSession, firstIn, type SeriesShape } from '../testing-facts.ts';
import { laterUnenhanced } from './repeats.ts';

const TEN = 36_000;
const after = (seconds: number, of: SeriesShape = {}): SeriesShape => ({
  description: 'T1 SAG PRE',
  acquiredAtS: TEN + seconds,
  ...of,
});

const misnamed = (other: SeriesShape, of: SeriesShape = {}): boolean => {
  const named = { description: 'T1 SAG POST', acquiredAtS: TEN, seriesNumber: 1, ...of };
  const session = aSession([aSeries(named), aSeries({ seriesNumber: 2, ...other })]);
  return laterUnenhanced(firstIn(session), session.series) !== undefined;
};

it.each<[string, boolean, SeriesShape]>([
  ['an unenhanced series after a post-contrast one', true, after(1800)],
  ['not one before it', false, after(-1800)],
  ['not one at the same time', false, after(0)],
  ['not one named post-contrast', false, after(1800, { description: 'T1 SAG POST' })],
  ['not one without a name', false, after(1800, { description: 'T1 SAG' })],
  ['not one of another weighting', false, after(1800, { weighting: 'T2' })],
  ['not one of another field', false, after(1800, { stack: { extentMm: [-200, 100] } })],
  ['not one without a time', false, after(0, { acquiredAtS: null })],
  ['not a composed one, whose time is that of its making', false, after(1800, { role: 'composed' })],
  ['not one before midnight', false, after(13 * 3600)],
])('contradicts the names of a pair: %s', (_name, expected, other) => {
  expect(misnamed(other)).toBe(expected);
});

it('contradicts no name where the post-contrast series has no time', () => {
  expect(misnamed(after(1800), { acquiredAtS: null })).toBe(false);
});
