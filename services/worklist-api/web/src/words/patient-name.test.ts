import { expect, test } from 'vitest';
import { patientName } from './patient-name.ts';

test('the family name leads, as on a film', () => {
  expect(patientName('DOE^JANE^M^DR')).toBe('DOE, JANE M');
});

test('a name in ideographs alone is still a name', () => {
  expect(patientName('=山田^太郎=やまだ^たろう')).toBe('山田, 太郎');
});

test('an absent or empty name is said, not left blank', () => {
  expect(patientName(null)).toBe('No name');
  expect(patientName('^^^^')).toBe('No name');
});
