import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy.ts';
import { aSeries, aSession, type SeriesShape } from '../testing-facts.ts';
import { fieldsOf } from './fields.ts';

const doubts = (...shapes: readonly SeriesShape[]): readonly string[] =>
  fieldsOf(
    aSession(shapes.map((shape, index) => aSeries({ seriesNumber: index + 1, ...shape }))).series,
    defaultPolicy,
  ).doubtful.map(({ because }) => because.rule);

describe('a series proves no coverage by itself', () => {
  it.each<[string, SeriesShape]>([
    ['coverage.no-positions', { stack: null }],
    ['coverage.head-only', { description: 'T1 SAG BRAIN' }],
    ['coverage.composing-failed', { composingFailed: true }],
    ['coverage.few-slices', { stack: { slices: 6 } }],
    ['coverage.few-slices', { stack: { slices: 3, plane: 'oblique' } }],
    ['coverage.narrow', { stack: { stackWidthMm: 29 } }],
    ['coverage.hole', { stack: { widestHoleMm: 11, missingSlices: 4 } }],
    ['coverage.sampled', { stack: { plane: 'axial', widestHoleMm: 9 } }],
  ])('%s', (rule, shape) => {
    expect(doubts(shape)).toEqual([rule]);
  });

  it.each<[string, SeriesShape]>([
    ['at the least slices and width', { stack: { slices: 7, stackWidthMm: 30 } }],
    ['with a hole that policy allows', { stack: { widestHoleMm: 10, missingSlices: 3 } }],
    ['axial and short of slices', { stack: { plane: 'axial', slices: 3 } }],
    ['of brain and spine', { description: 'T1 SAG BRAIN AND SPINE' }],
  ])('but it does %s', (_name, shape) => {
    expect(doubts(shape)).toEqual([]);
  });
});

describe('two series in one place', () => {
  const pair = (one: string, other: string, stack = {}) =>
    doubts({ description: one }, { description: other, stack }).length;

  it.each([
    ['T1 SAG UPPER', 'T1 SAG LOWER'],
    ['T1 SAG HWS', 'T1 SAG LWS'],
    ['T1 SAG 1', 'T1 SAG 2'],
    ['I_t1_sag', 'II_t1_sag'],
    ['T1 SAG 1/3', 'T1 SAG 2/3'],
  ])('named %s and %s are an unmoved table', (one, other) => {
    expect(pair(one, other)).toBe(2);
  });

  it.each([
    ['T1 SAG', 'T1 SAG'],
    ['T1 SAG', 'T2 SAG'],
    ['T1 SAG UPPER', 'STIR SAG UPPER'],
    ['T1 SAG', 'T1 SAG REPEAT'],
    ['T1 SAG WHOLE SPINE', 'T1 SAG CERVICAL'],
  ])('named %s and %s are two looks at it', (one, other) => {
    expect(pair(one, other)).toBe(0);
  });

  it('of different frames of reference are in two places', () => {
    expect(pair('T1 SAG UPPER', 'T1 SAG LOWER', { frameOfReferenceUid: '2.25.8' })).toBe(0);
  });
});
