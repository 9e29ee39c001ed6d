import { expect, test } from 'vitest';
import { parseSurveillance } from './surveillance-filter.ts';

test('a link with a state that is none opens what is overdue', () => {
  expect(parseSurveillance({ state: 'done' })).toEqual({ state: 'done' });
  expect([parseSurveillance({ state: 'late' }), parseSurveillance({})]).toEqual([
    { state: 'overdue' },
    { state: 'overdue' },
  ]);
});
