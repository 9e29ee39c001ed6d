import { expect, test } from 'vitest';
import { NOTHING_SELECTED, selectionAt, settled } from './selection.ts';

const rows = (...uids: string[]) => uids.map((studyInstanceUid) => ({ studyInstanceUid }));

test('the selection stays on its case when an urgent one arrives above it', () => {
  const selection = selectionAt(1, rows('a', 'b', 'c'));
  expect(settled(selection, rows('urgent', 'a', 'b', 'c'))).toEqual({ uid: 'b', index: 2 });
});

test('the first case is selected as a case, so that an arrival above it does not take its place', () => {
  const first = settled(NOTHING_SELECTED, rows('a', 'b'));
  expect(settled(first, rows('urgent', 'a', 'b')).uid).toBe('a');
});

test('when the selected case leaves the list, the one that took its place is selected, and stays so', () => {
  const selection = settled(selectionAt(1, rows('a', 'b', 'c')), rows('a', 'c'));
  expect(selection).toEqual({ uid: 'c', index: 1 });
  expect(settled(selection, rows('urgent', 'a', 'c')).uid).toBe('c');
  expect(settled(selection, rows('a')).uid).toBe('a');
});

test('a list that is empty for a moment loses no selection', () => {
  const selection = selectionAt(1, rows('a', 'b'));
  expect(settled(selection, [])).toBe(selection);
});

test('a selection that holds is the same object, so that nothing is drawn again for it', () => {
  const selection = selectionAt(1, rows('a', 'b'));
  expect(settled(selection, rows('a', 'b'))).toBe(selection);
});

test('moving past either end stays on the end', () => {
  expect(selectionAt(9, rows('a', 'b')).uid).toBe('b');
  expect(selectionAt(-1, rows('a', 'b')).uid).toBe('a');
});
