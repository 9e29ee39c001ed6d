import type { PersonPage } from '@cordwatch/worklist';
import { isoDateWords } from '../words/iso-dates.ts';
import type { TimeScale } from './time-scale.ts';

export type MarkerTrend = NonNullable<PersonPage['chart']>['markers'][number];

/** Shares of the width and, upwards from 0, of the height. */
export type MarkerPoint = { readonly x: number; readonly y: number; readonly key: string; readonly says: string };

/** Some room above the highest value, for its dot. */
const TOP_SHARE = 0.86;

export const markerName = ({ kind, name }: MarkerTrend): string => name ?? kind;

export const valueWords = ({ comparator, value }: MarkerTrend['values'][number]): string =>
  `${comparator ?? ''}${value}`;

/** Values over time from zero up, so that the height of a rise is its size. */
export const markerLine = ({ values, unit }: MarkerTrend, scale: TimeScale): MarkerPoint[] => {
  const highest = Math.max(...values.map(({ value }) => value), Number.MIN_VALUE);
  return values.map((each) => ({
    x: scale.shareOf(each.takenOn),
    y: Math.max(0, each.value / highest) * TOP_SHARE,
    key: `${each.takenOn} ${valueWords(each)}`,
    says: `${valueWords(each)} ${unit} on ${isoDateWords(each.takenOn)}`,
  }));
};

const COURSE_WORD: Readonly<Record<MarkerTrend['course'], string>> = {
  rising: 'rising',
  falling: 'falling',
  steady: 'steady',
  unclear: 'course unclear',
  single: 'one value',
};

/** `rising, +120 %`. */
export const courseWords = ({ course, changePercent }: MarkerTrend): string => {
  const change =
    changePercent === null ? '' : `, ${changePercent > 0 ? '+' : '−'}${Math.abs(Math.round(changePercent))} %`;
  return `${COURSE_WORD[course]}${change}`;
};
