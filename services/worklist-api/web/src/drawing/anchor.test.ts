import { expect, test } from 'vitest';
import { anchorOf, columnLengthMm } from './anchor.ts';
import { aCoverage, aSeries } from './testing.ts';
import { COLUMN_MM } from './vertebrae.ts';

test('a field that reaches the neck hangs from the top of C1', () => {
  expect(anchorOf([], aCoverage({ intervalsMm: [[-400, 200]] }), 700)).toEqual({ zMm: 200, atMm: 0, levelKnown: true });
});

test('a field of the lower spine stands on the tip of the column, not under the skull', () => {
  const lumbar = aCoverage({
    levels: { C: 'missing', T: 'missing', L: 'covered', S: 'covered' },
    intervalsMm: [[-300, 0]],
  });
  expect(anchorOf([], lumbar, 700)).toEqual({ zMm: -300, atMm: 700, levelKnown: true });
});

test('a field between neck and sacrum is centred on its levels', () => {
  const thoracic = anchorOf([aSeries({ levels: ['T'], extentMm: [-100, 100] })], null, COLUMN_MM);
  expect(thoracic).toEqual({ zMm: 0, atMm: 265, levelKnown: true });
});

test('without any level the column is only a scale, and says so', () => {
  expect(anchorOf([aSeries({ levels: [], extentMm: [-100, 100] })], null, 700).levelKnown).toBe(false);
});

test('what is not counted does not place the column while something counted can', () => {
  const localizer = aSeries({ role: 'localizer', levels: ['C'], extentMm: [-900, 900] });
  const lumbar = aSeries({ levels: ['L', 'S'], extentMm: [-300, 0] });
  expect(anchorOf([localizer, lumbar], null, 700)).toEqual({ zMm: -300, atMm: 700, levelKnown: true });
});

test('the column is as long as the patient asks, within what is plausible', () => {
  expect(columnLengthMm(595)).toBeCloseTo(700, 6);
  expect(columnLengthMm(null)).toBe(COLUMN_MM);
  expect(columnLengthMm(9_000)).toBe(900);
});
