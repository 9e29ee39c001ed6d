import { addMonths, type Day } from '../days.ts';
import type { SurveillancePolicy } from '../policy.ts';
import type { Epoch } from './epochs.ts';

/** A visit as the schedule asks for it. Windows of one patient never share a day: no study can close two slots. */
export type Window = {
  readonly epoch: Epoch;
  readonly due: Day;
  readonly from: Day;
  readonly to: Day;
  readonly intervalMonths: number;
};

type Intervals = readonly [number, ...number[]];
type Visit = { readonly month: number; readonly intervalMonths: number; readonly due: Day; readonly from: Day };

const MONTHS_A_YEAR = 12;
/** A date centuries off is an error of the date, and lays out no visits. */
const MOST_YEARS = 60;

const intervalAt = (intervals: Intervals, month: number): number =>
  Math.max(1, intervals[Math.min(Math.floor(month / MONTHS_A_YEAR), intervals.length - 1)] ?? intervals[0]);

const visitAfter = (month: number, { anchorDay }: Epoch, intervals: Intervals, policy: SurveillancePolicy): Visit => {
  const intervalMonths = intervalAt(intervals, month);
  const due = addMonths(anchorDay, month + intervalMonths);
  const earlyDays = Math.min((due - addMonths(anchorDay, month)) * policy.earlyShare, policy.mostEarlyDays);
  return { month: month + intervalMonths, intervalMonths, due, from: due - Math.floor(earlyDays) };
};

/** Through the years of the policy, and on until one visit lies after the last study. */
const visitsOf = (epoch: Epoch, intervals: Intervals, policy: SurveillancePolicy, lastStudy: Day): readonly Visit[] => {
  const visits: Visit[] = [];
  let next = visitAfter(0, epoch, intervals, policy);
  const isWanted = ({ month }: Visit): boolean =>
    month <= policy.years * MONTHS_A_YEAR ||
    (month <= MOST_YEARS * MONTHS_A_YEAR && (visits.at(-1)?.from ?? 0) <= lastStudy);
  while (isWanted(next)) {
    visits.push(next);
    next = visitAfter(next.month, epoch, intervals, policy);
  }
  return visits;
};

/** A late study closes a slot until the window of the next one opens; a new treatment ends every window before it. */
export const windowsOf = (
  epoch: Epoch,
  intervals: Intervals,
  policy: SurveillancePolicy,
  lastStudy: Day,
): readonly Window[] => {
  const lastDay = epoch.replacedOn === null ? Number.POSITIVE_INFINITY : epoch.replacedOn - 1;
  return visitsOf(epoch, intervals, policy, lastStudy).flatMap(({ month, intervalMonths, due, from }) => {
    const next = visitAfter(month, epoch, intervals, policy);
    return from > lastDay ? [] : [{ epoch, due, from, to: Math.min(next.from - 1, lastDay), intervalMonths }];
  });
};
