import { expect, test } from 'vitest';
import { choice, date, type Field, number, optional } from './fields.ts';
import { fieldText, readField } from './row.ts';

const field = (kind: Field['kind']): Field => ({ key: 'x', label: 'x', kind, widthPx: 1 });

test.each([
  ['levels', ['T7', 'T8', 'T9', 'L1'], 'T7 T8 T9 L1'],
  ['months', [2, 4, 12], '2 4 12'],
  ['yes-no', false, 'false'],
  ['code', { system: 'http://snomed.info/sct', code: '399068003' }, 'http://snomed.info/sct|399068003'],
  ['text', 'Pacemaker', 'Pacemaker'],
] as const)('%s come back from their text as they went', (kind, value, text) => {
  expect(fieldText(field(kind), value)).toBe(text);
  expect(readField(field(kind), text)).toEqual(value);
});

test('a moment comes back as the same moment, on whatever clock it was shown', () => {
  const moment = field('moment');
  expect(readField(moment, fieldText(moment, '2026-03-01T09:00:05Z'))).toBe('2026-03-01T09:00:05.000Z');
});

test('levels may be told as a range, and what is no level is left for the schema to refuse', () => {
  expect(readField(field('levels'), 't7-T9, X3')).toEqual(['T7', 'T8', 'T9', 'X3']);
  expect(readField(field('levels'), 'L2-T9')).toEqual(['L2-T9']);
});

test('a number may have a comma, and is never zero because nothing was typed', () => {
  expect(readField(number('x', 'x'), '4,1')).toBe(4.1);
  expect(readField(number('x', 'x'), ' ')).toBeNaN();
});

test('what may be left out is null when it is', () => {
  expect(readField(optional(date('x', 'x')), '')).toBeNull();
  expect(readField(optional(choice('x', 'x', ['', '<'])), '')).toBeNull();
});
