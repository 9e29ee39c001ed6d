import { expect, it } from 'vitest';
import { against, becauseOf, context, evidenceFrom, speaksFor, verdict } from './index.ts';

it('a verdict keeps its evidence in the order in which it was found', () => {
  const [first, second] = [speaksFor('a', 'A.'), context('b', 'B.')];
  expect(verdict('confirmed', first, second)).toEqual({ is: 'confirmed', because: [first, second] });
});

it('evidence taken over from two verdicts stands once', () => {
  const [no, where] = [against('gap', 'A gap.'), context('field', 'A field.', evidenceFrom('2.25.1', 'Rows', 5))];
  expect(becauseOf(no, where, { ...no }, { ...where })).toEqual([no, where]);
});

it('evidence of one rule about two series stands twice', () => {
  const [one, two] = ['2.25.1', '2.25.2'].map((uid) => context('field', 'A field.', evidenceFrom(uid, 'Rows', 5)));
  if (!one || !two) throw new Error('no evidence');
  expect(becauseOf(one, two)).toHaveLength(2);
});

it('a value is kept in 64 characters', () => {
  expect(evidenceFrom(null, 'StudyDescription', 'x'.repeat(500)).value).toHaveLength(64);
});
