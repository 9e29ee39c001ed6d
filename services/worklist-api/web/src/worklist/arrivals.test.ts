import { expect, test } from 'vitest';
import { aPage } from '../drawing/testing.ts';
import { arrivals } from './arrivals.ts';

const row = (studyInstanceUid: string, tier: 'emergency' | 'scheduled') => ({
  ...aPage().entry,
  studyInstanceUid,
  tier,
});

test('only an emergency that was not there before is announced', () => {
  const rows = [row('1.1', 'emergency'), row('1.2', 'emergency'), row('1.3', 'scheduled')];
  expect(arrivals(new Set(['1.1']), rows).map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.2']);
});
