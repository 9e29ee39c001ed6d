import { expect, test } from 'vitest';
import { NOTHING_SELECTED, selectedIndex, selectionAt } from './selection.ts';

const rows = (...uids: string[]) => uids.map((studyInstanceUid) => ({ studyInstanceUid }));

test('the selection stays on its case when an urgent one arrives above it', () => {
  const selection = selectionAt(1, rows('a', 'b', 'c'));
  expect(selectedIndex(selection, rows('urgent', 'a', 'b', 'c'))).toBe(2);
});

test('when the selected case leaves the list, the one that took its place is selected', () => {
  const selection = selectionAt(1, rows('a', 'b', 'c'));
  expect(selectedIndex(selection, rows('a', 'c'))).toBe(1);
  expect(selectedIndex(selection, rows('a'))).toBe(0);
});

test('nothing can be selected on an empty list', () => {
  expect(selectedIndex(NOTHING_SELECTED, [])).toBe(-1);
});

test('moving past either end stays on the end', () => {
  expect(selectionAt(9, rows('a', 'b')).uid).toBe('b');
  expect(selectionAt(-1, rows('a', 'b')).uid).toBe('a');
});
