import { expect, test } from 'vitest';
import { ageAndSex, ageInYears, dateWords, timeWords } from './dicom-dates.ts';

test('a date is read as day, month in letters, year', () => {
  expect(dateWords('20260302')).toBe('2 Mar 2026');
});

test('what is not a date is shown as it came, because it may be all there is', () => {
  expect(dateWords('2026-3')).toBe('2026-3');
  expect(dateWords('20261345')).toBe('20261345');
  expect(dateWords(null)).toBe('no date');
});

test('a time is read to the minute', () => {
  expect(timeWords('081500.123')).toBe('08:15');
  expect(timeWords(null)).toBe('');
});

test('a year of age is counted on the birthday, not before it', () => {
  expect(ageInYears('19610412', '20260411')).toBe(64);
  expect(ageInYears('19610412', '20260412')).toBe(65);
});

test('a birth after the study gives no age', () => {
  expect(ageInYears('20300101', '20260302')).toBeNull();
});

test('age and sex say what is known', () => {
  expect(ageAndSex('19610412', 'F', '20260302')).toBe('64 y F');
  expect(ageAndSex(null, 'M', '20260302')).toBe('M');
  expect(ageAndSex(null, null, null)).toBe('age and sex unknown');
});
