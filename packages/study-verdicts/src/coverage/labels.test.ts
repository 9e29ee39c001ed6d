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
    ['whole coverage.label.stations', '', { description: 'CERVICAL TO SACRUM' }],
    ['part coverage.label.part', '', { description: 'THORACIC TO SACRUM' }],
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
    expect(
      labels(
        '',
        { description: 'T1 SAG CERVICAL', stack: { extentMm: [-200, 100] } },
        { description: 'T1 SAG LUMBAR', stack: { extentMm: [-500, -190] } },
      ),
    ).toBe('whole coverage.label.stations');
  });

  it('of stations that are each as long as a whole contradict themselves and name no whole', () => {
    expect(labels('', { description: 'T1 SAG CERVICAL' }, { description: 'T1 SAG LUMBAR' })).toBe(
      'part coverage.label.part',
    );
  });

  it('of an order of one region do not complete what the series name', () => {
    const station = { description: 'T1 SAG C-T', stack: { extentMm: [-300, 100] } } as const;
    expect(labels('MR L SPINE', station, { stack: { extentMm: [-500, -290] } })).toBe('part coverage.label.part');
  });

  it('of the orders of a session together name the whole', () => {
    expect(labels('MR C SPINE, MR L SPINE', { stack: { extentMm: [-500, 100] } })).toBe(
      'whole coverage.label.stations',
    );
  });
});
