import { describe, expect, it } from 'vitest';
import { coverageAndWhole, type SeriesShape } from './testing.ts';

/** A whole spine before contrast, and a field as long as a spine after it. */
const beside = (description: string, order = 'MRI WHOLE SPINE AND FEMUR W WO'): string => {
  const before: SeriesShape = { description: 'SAG T1 PRE', topMm: 115, bottomMm: -585 };
  const after: SeriesShape = {
    ...{ description, plane: 'coronal', slices: 40, topMm: -100, bottomMm: -900 },
    agent: 'Gadovist',
  };
  return coverageAndWhole({ description: order, series: [before, after] });
};

describe('a field named for another part of the body is not the spine that was ordered', () => {
  it.each(['COR T1 FEMURS POST', 'T1 COR OBERSCHENKEL KM', 'COR T1 PELVIS POST', 'T1 cor 大腿 造影後'])(
    '%s',
    (description) => {
      expect(beside(description)).toBe('confirmed indeterminate');
    },
  );

  it.each(['COR T1 POST', 'COR T1 SPINE AND PELVIS POST', 'COR T1 WHOLE SPINE POST'])('but %s is', (description) => {
    expect(beside(description)).toBe('confirmed confirmed');
  });

  it('and lifts no refutation', () => {
    const lumbar: SeriesShape = { description: 'T1 SAG L POST', topMm: -330, bottomMm: -620, agent: 'Gadovist' };
    const legs: SeriesShape = {
      ...lumbar,
      description: 'T1 COR LEGS POST',
      plane: 'coronal',
      slices: 40,
      bottomMm: -900,
    };
    expect(coverageAndWhole({ series: [lumbar, { ...legs, topMm: -100 }] })).toBe('refuted refuted');
  });
});
