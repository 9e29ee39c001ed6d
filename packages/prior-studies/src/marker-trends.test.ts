import type { Marker } from '@cordwatch/clinical-context';
import { aContext, aMarker, aRadiotherapy } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import { markerTrendsOf } from './marker-trends.ts';
import { defaultSurveillancePolicy } from './policy.ts';

const psa = (takenOn: string, value: number, more: Partial<Marker> = {}) =>
  aMarker({ id: `${takenOn} ${value}`, takenOn, value, ...more });

const trends = (...markers: Marker[]) =>
  markerTrendsOf(aContext({ markers, treatments: [aRadiotherapy()] }), defaultSurveillancePolicy);

it('a course is in the order of the days, however it was told', () => {
  expect(trends(psa('2021-09-01', 3), psa('2021-05-01', 1), psa('2021-07-01', 2))).toEqual([
    {
      kind: 'PSA',
      name: null,
      unit: 'ng/mL',
      values: [
        { takenOn: '2021-05-01', comparator: null, value: 1 },
        { takenOn: '2021-07-01', comparator: null, value: 2 },
        { takenOn: '2021-09-01', comparator: null, value: 3 },
      ],
      course: 'rising',
      changePercent: 50,
      lowest: { takenOn: '2021-05-01', comparator: null, value: 1 },
    },
  ]);
});

it('the lowest value is of after the latest treatment', () => {
  const [trend] = trends(psa('2021-04-14', 0.1), psa('2021-05-01', 4), psa('2021-07-01', 2));
  expect(trend).toMatchObject({ course: 'falling', changePercent: -50, lowest: { takenOn: '2021-07-01' } });
});

it('one value is no course, equal values are steady, and a rise from nothing has no percentage', () => {
  expect(trends(psa('2021-05-01', 1))[0]).toMatchObject({ course: 'single', changePercent: null });
  expect(trends(psa('2021-05-01', 1), psa('2021-06-01', 1))[0]).toMatchObject({ course: 'steady', changePercent: 0 });
  expect(trends(psa('2021-05-01', 0), psa('2021-06-01', 1))[0]).toMatchObject({
    course: 'rising',
    changePercent: null,
  });
  expect(trends(psa('2021-05-01', 1e-300), psa('2021-06-01', 1e300))[0]?.changePercent).toBeNull();
});

it('a limit is no value: a course past it is told, and one within it is unclear', () => {
  const course = (first: Partial<Marker>, then: Partial<Marker>) =>
    trends(psa('2021-05-01', 0.1, first), psa('2021-06-01', 0.1, then))[0]?.course;
  const below = { comparator: '<' } as const;
  expect(course(below, {})).toBe('rising');
  expect(course({}, below)).toBe('falling');
  expect(course(below, below)).toBe('steady');
  expect(course(below, { value: 0.05 })).toBe('unclear');
  expect(course({ comparator: '>' }, { value: 0.5 })).toBe('unclear');
  expect(trends(psa('2021-05-01', 0.1, below), psa('2021-06-01', 0.2))[0]?.changePercent).toBeNull();
  expect(trends(psa('2021-05-01', 0.2), psa('2021-06-01', 0.1, below))[0]?.changePercent).toBeNull();
});

it('a value that is told twice on one day hides no rise', () => {
  expect(trends(psa('2021-05-01', 1), psa('2021-06-01', 2), psa('2021-06-01', 2, { id: 'again' }))[0]?.course).toBe(
    'rising',
  );
});

it('values in two units, and two markers by name, are two courses', () => {
  expect(trends(psa('2021-05-01', 1), psa('2021-06-01', 2, { unit: 'ug/L' }))).toHaveLength(2);
  const other = { kind: 'other', name: 'NSE' } as const;
  expect(trends(psa('2021-05-01', 1, other), psa('2021-06-01', 2, { ...other, name: 'CYFRA' }))).toHaveLength(2);
});

it('a value on no day, or that is no amount, is left out', () => {
  expect(trends(psa('2021-02-30', 1), psa('2021-05-01', -1), psa('2021-05-01', Number.NaN))).toEqual([]);
});
