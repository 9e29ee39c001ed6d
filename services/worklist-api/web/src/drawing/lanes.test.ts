import { expect, test } from 'vitest';
import { type Bar, barKey, lanesOf } from './lanes.ts';
import { aSeries } from './testing.ts';

const bar = (topMm: number, bottomMm: number, about: Parameters<typeof aSeries>[0] = {}): Bar => {
  const series = aSeries({ seriesInstanceUid: `1.${topMm + 1}`, ...about });
  return { topMm, bottomMm, series, key: barKey(series) };
};

test('stations of one kind stand in one column, even where they overlap a little', () => {
  const [post] = lanesOf([bar(0, 300), bar(270, 600)]);
  expect(post?.columns.map(({ bars }) => bars.length)).toEqual([2]);
});

test('bars that show the same stretch stand side by side', () => {
  const [post] = lanesOf([bar(0, 300), bar(1, 301)]);
  expect(post?.columns).toHaveLength(2);
});

test('kinds are never mixed in one column', () => {
  const [post] = lanesOf([bar(0, 300), bar(400, 600, { plane: 'axial' }), bar(310, 390, { weighting: 'T2' })]);
  expect(post?.columns).toHaveLength(3);
});

test('lanes stand pre, post, unknown, and what is not counted last', () => {
  const bars = [
    bar(0, 1, { role: 'localizer' }),
    bar(1, 2, { phase: 'unknown' }),
    bar(2, 3),
    bar(3, 4, { phase: 'pre' }),
  ];
  expect(lanesOf(bars).map(({ kind }) => kind)).toEqual(['pre', 'post', 'unknown', 'uncounted']);
});

test('an empty lane is shown only where its emptiness is the finding', () => {
  expect(lanesOf([bar(0, 300, { phase: 'pre' })], ['pre', 'post']).map(({ kind }) => kind)).toEqual(['pre', 'post']);
  expect(lanesOf([bar(0, 300, { phase: 'pre' })]).map(({ kind }) => kind)).toEqual(['pre']);
});
