import { describe, expect, it } from 'vitest';
import { ageYearsOf, statureOf } from './stature.ts';

describe('stature', () => {
  it.each([
    ['metres as they are', 1.72, 40, 1.72],
    ['centimetres in the field for metres', 172, 40, 1.72],
    ['a child of 1.10 m', 1.1, 6, 1.1],
    ['nothing for 55 inches of a child of ten', 55, 10, null],
    ['nothing for 1.80 m at three', 1.8, 3, null],
    ['0.60 m of an infant', 0.6, 0.4, 0.6],
    ['1.75 m at fifteen', 1.75, 15, 1.75],
    ['nothing for 0', 0, 40, null],
    ['nothing for 17 m', 17, 40, null],
    ['nothing for an adult of 1.10 m', 1.1, 40, null],
    ['nothing for 1.10 m of unknown age', 1.1, null, null],
  ])('is %s', (_name, size, ageYears, statureM) => {
    expect(statureOf(size, ageYears).statureM).toBe(statureM);
  });

  it('says why a number that is there is not used', () => {
    expect([
      statureOf(17, 40).statureProblem,
      statureOf(1.1, 40).statureProblem,
      statureOf(0, 40).statureProblem,
    ]).toEqual(['PatientSize is not a height', 'PatientSize is too small for an adult', null]);
  });
});

describe('age', () => {
  it.each([
    ['PatientAge', { age: '045Y', birthDate: null, date: null }, 45],
    ['months', { age: '018M', birthDate: null, date: null }, 1.5],
    ['the two dates', { age: null, birthDate: '20000302', date: '20260301' }, 25],
    ['no date of 1800', { age: null, birthDate: '18000101', date: '20260301' }, null],
    ['no birth after the study', { age: null, birthDate: '20270101', date: '20260301' }, null],
    ['no nonsense', { age: 'old', birthDate: '1.1.60', date: 'x' }, null],
  ])('comes from %s', (_name, of, expected) => {
    expect(ageYearsOf(of)).toBe(expected);
  });
});
