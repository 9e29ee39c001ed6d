import { expect, test } from 'vitest';
import { differencesOf } from './differences.ts';

test('documents that are alike have no differences', () => {
  expect(differencesOf({ a: { b: [1, 2] }, c: [] }, { a: { b: [1, 2] }, c: [] })).toEqual([]);
});

test('each value that is another is told with its place', () => {
  expect(differencesOf({ policy: { enoughMm: 560, on: false } }, { policy: { enoughMm: 580, on: false } })).toEqual([
    { where: 'policy.enoughMm', before: '560', after: '580' },
  ]);
});

test('an entry more is told alone, wherever it stands in its list', () => {
  const [one, other] = [
    { id: 'a', says: 'x' },
    { id: 'b', says: 'y' },
  ];
  expect(differencesOf({ words: [one] }, { words: [other, one] })).toEqual([
    { where: 'words.b.id', before: null, after: 'b' },
    { where: 'words.b.says', before: null, after: 'y' },
  ]);
});

test('a list of terms is one value', () => {
  expect(differencesOf({ planes: ['axial'] }, { planes: ['axial', 'coronal'] })).toEqual([
    { where: 'planes', before: 'axial', after: 'axial, coronal' },
  ]);
});
