import { expect, test } from 'vitest';
import { filterParams, isFiltered, parseFilter } from './worklist-filter.ts';

test('a filter goes into the address and comes back the same', () => {
  const filter = { patientName: 'Müller & Söhne', mrn: '007', verdict: 'refuted', tier: 'emergency' } as const;
  expect(parseFilter(Object.fromEntries(filterParams(filter)))).toEqual(filter);
});

test('a link with unknown, empty or impossible values still opens a list', () => {
  expect(parseFilter({ verdict: 'maybe', page: '3', mrn: '', accession: 'A1', description: 'x'.repeat(99) })).toEqual({
    accession: 'A1',
  });
});

test('no value is no filter', () => {
  expect(isFiltered(parseFilter({}))).toBe(false);
  expect(isFiltered(parseFilter({ tier: 'emergency' }))).toBe(true);
});
