import { expect, test } from 'vitest';
import { AskError } from '../api/ask.ts';
import { faultAt, faultsBelow, faultsOf, faultsOfEntry } from './faults.ts';

const refusal = (body: unknown) => faultsOf(new AskError(400, 'It is refused', body));

test('faults of the rules keep their places', () => {
  const faults = refusal({ faults: [{ where: 'policy.coverage.enoughMm', says: 'too big' }] });
  expect(faultAt(faults, 'policy.coverage.enoughMm')).toBe('too big');
  expect(faultAt(faults, 'policy.coverage')).toBeUndefined();
  expect(faultsBelow(faults, 'policy')).toHaveLength(1);
  expect(faultsBelow(faults, 'pol')).toEqual([]);
});

test('a fault of the request stands where it says', () => {
  const faults = refusal({ type: 'urn:cordwatch:invalid-body', where: 'note' });
  expect(faults).toEqual([{ where: 'note', says: 'It is refused' }]);
});

test('what is no refusal is told of the draft as a whole', () => {
  expect(faultsOf(new AskError(0, 'The server cannot be reached.'))).toEqual([
    { where: '', says: 'The server cannot be reached.' },
  ]);
  expect(faultsOf(null)).toEqual([]);
});

test('sentences of the vocabulary find the entry that they are about', () => {
  const faults = [
    { where: 'vocabulary', says: 'Word "ws" ("WS") has no example.' },
    { where: 'vocabulary', says: 'Word "ws-2" ("WS2") has no example.' },
    { where: 'vocabulary', says: 'Code "ws" ("99X", "1") needs a scheme and a value.' },
  ];
  expect(faultsOfEntry(faults, 'Word', 'ws')).toEqual(['Word "ws" ("WS") has no example.']);
});
