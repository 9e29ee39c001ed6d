import { describe, expect, it } from 'vitest';
import { aSeries, aSession, type SeriesShape } from '../testing-facts.ts';
import { fieldOf } from './field.ts';
import { labelsOf } from './labels.ts';

const LEAST_MM = 500;

const labels = (order: string, ...shapes: readonly SeriesShape[]): string => {
  const session = aSession(shapes.map(aSeries), { description: order });
  const fields = session.series.flatMap((series) => fieldOf(series) ?? []);
  const { say, because } = labelsOf(session, fields, LEAST_MM);
  return `${say} ${because.rule}`;
};
const bodyPart = (label: 'spine' | 'whole-spine' | 'region' | 'torso' | 'head' | 'whole-body') => ({
  bodyPart: { code: 'X', levels: label === 'region' ? (['L'] as const) : [], label },
});

describe('labels beside a length', () => {
  it.each<[string, string, SeriesShape]>([
    ['whole coverage.label.whole', 'MR WHOLE SPINE', {}],
    ['whole coverage.label.whole', '', { description: 'T1 WHOLE SPINE' }],
    ['whole coverage.label.whole', '', bodyPart('whole-spine')],
    ['whole coverage.label.whole-body', '', { description: 'T1 COR WB' }],
    ['whole coverage.label.stations', '', { description: 'T1 SAG C-L' }],
    ['whole coverage.label.spine', 'MR SPINE', {}],
    ['whole coverage.label.spine', '', bodyPart('spine')],
    ['whole coverage.label.spine', 'MR SPINE', bodyPart('head')],
    ['part coverage.label.part', 'MR L SPINE', {}],
    ['part coverage.label.part', '', { description: 'T1 SAG LUMBAR' }],
    ['torso coverage.label.torso', 'CT CHEST ABDOMEN', {}],
    ['torso coverage.label.torso', '', bodyPart('torso')],
    ['none coverage.label.none', 'CT NECK CHEST ABDOMEN', {}],
    ['none coverage.label.none', 'CT CHEST ABDOMEN SPINE', {}],
    ['none coverage.label.none', '', {}],
    ['none coverage.label.none', '', bodyPart('region')],
  ])('say %s of %j', (expected, order, shape) => {
    expect(labels(order, shape)).toBe(expected);
  });

  it('of a composed series are those of its first station, and name no part', () => {
    expect(labels('MR SPINE', { description: 'T1 SAG LUMBAR', role: 'composed' })).toBe('whole coverage.label.spine');
  });

  it('of all stations together name the whole', () => {
    expect(labels('', { description: 'T1 SAG CERVICAL' }, { description: 'T1 SAG LUMBAR' })).toBe(
      'whole coverage.label.stations',
    );
  });
});
