import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storableJson, storableText } from './storable-json.ts';

test('whatever a header says becomes JSON that jsonb accepts, and stays as it is where jsonb can hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const json = storableJson({ texts });
      expect(json).not.toMatch(/[^\\](\\\\)*\\u(0000|d[89a-f])/i);
      expect(JSON.parse(json)).toEqual({ texts: texts.map(storableText) });
    }),
  );
});

test('text that only looks like an escape is left alone', () => {
  const texts = ['\\u0000', '\\\\ud800', 'C:\\udfff'];
  expect(JSON.parse(storableJson(texts))).toEqual(texts);
});

test('NUL and half of a surrogate pair become the replacement character', () => {
  expect(storableText('a\0b\ud800c\u{1F600}')).toBe('a\uFFFDb\uFFFDc\u{1F600}');
});
