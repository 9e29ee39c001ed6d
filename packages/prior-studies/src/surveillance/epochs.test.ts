import type { Treatment } from '@cordwatch/clinical-context';
import { aRadiotherapy, aSurgery } from '@cordwatch/clinical-context/testing';
import { expect, it } from 'vitest';
import { isoDateOf } from '../days.ts';
import { defaultSurveillancePolicy } from '../policy.ts';
import { treatmentSpans } from '../treatment-spans.ts';
import { epochsOf } from './epochs.ts';

const epochs = (...treatments: Treatment[]) =>
  epochsOf(treatmentSpans(treatments, defaultSurveillancePolicy)).map(({ anchor, anchorDay, replacedOn }) =>
    [anchor, isoDateOf(anchorDay), replacedOn === null ? 'on' : isoDateOf(replacedOn)].join(' '),
  );

const surgery = (id: string, date: string) => aSurgery({ id, date });
const course = (id: string, startDate: string, endDate: string | null) => aRadiotherapy({ id, startDate, endDate });

it('surveillance is anchored at the end of the latest treatment, whatever its kind', () => {
  expect(epochs(surgery('op', '2021-03-04'))).toEqual(['op 2021-03-04 on']);
  expect(epochs(course('rt', '2021-04-12', '2021-04-30'))).toEqual(['rt 2021-04-30 on']);
});

it('the time of an anchor ends on the day the next treatment begins', () => {
  expect(epochs(course('rt', '2021-04-12', '2021-04-30'), surgery('op', '2021-03-04'))).toEqual([
    'op 2021-03-04 2021-04-12',
    'rt 2021-04-30 on',
  ]);
});

it('a treatment within a course anchors nothing', () => {
  expect(epochs(course('rt', '2021-04-12', '2021-04-30'), surgery('op', '2021-04-20'))).toEqual(['rt 2021-04-30 on']);
});

it('two treatments that end on one day anchor once', () => {
  expect(epochs(surgery('b', '2021-03-04'), surgery('a', '2021-03-04'))).toEqual(['a 2021-03-04 on']);
});

it('a course without an end ends the time before it, and is taken to last its longest', () => {
  expect(epochs(surgery('op', '2021-03-04'), course('rt', '2021-04-12', null))).toEqual([
    'op 2021-03-04 2021-04-12',
    'rt 2021-06-11 on',
  ]);
});

it('a course whose end was never recorded does not end the surveillance after a later treatment', () => {
  expect(epochs(course('rt', '2019-01-01', null), surgery('op', '2021-03-04'))).toEqual([
    'rt 2019-03-02 2021-03-04',
    'op 2021-03-04 on',
  ]);
});

it('a treatment on no day of the calendar, or that ends before it begins, anchors nothing', () => {
  expect(epochs(surgery('op', '2021-02-30'), course('rt', '2021-04-12', '2021-04-11'))).toEqual([]);
  expect(epochs(course('rt', '2021-04-12', '2021-04-31'))).toEqual([]);
});
