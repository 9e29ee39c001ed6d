import { expect, test } from 'vitest';
import { COLUMN_MM, REGION_TOP_MM, VERTEBRAE } from './vertebrae.ts';

test('the column has seven cervical, twelve thoracic, five lumbar and five sacral vertebrae', () => {
  const count = (level: string) => VERTEBRAE.filter((vertebra) => vertebra.level === level).length;
  expect(['C', 'T', 'L', 'S'].map(count)).toEqual([7, 12, 5, 5]);
});

test('vertebrae follow each other without a hole, from C1 to the end of the column', () => {
  let reachedMm = 0;
  for (const { topMm, heightMm } of VERTEBRAE) {
    expect(topMm).toBeCloseTo(reachedMm, 6);
    reachedMm += heightMm;
  }
  expect(reachedMm).toBeCloseTo(COLUMN_MM, 6);
});

test('every region begins with its first vertebra', () => {
  for (const level of ['C', 'T', 'L', 'S'] as const)
    expect(VERTEBRAE.find(({ name }) => name === `${level}1`)?.topMm).toBeCloseTo(REGION_TOP_MM[level], 6);
});
