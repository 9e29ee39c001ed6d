import type { ClinicalContext, Marker } from '@cordwatch/clinical-context';
import { type Day, dayOf } from './days.ts';
import type { MarkerTrend, MarkerValue } from './patient-chart.ts';
import type { SurveillancePolicy } from './policy.ts';
import { treatmentSpans } from './treatment-spans.ts';

const isUsable = ({ takenOn, value }: Marker): boolean =>
  dayOf(takenOn) !== null && Number.isFinite(value) && value >= 0;

const inTime = (a: Marker, b: Marker): number =>
  a.takenOn === b.takenOn ? (a.id < b.id ? -1 : 1) : a.takenOn < b.takenOn ? -1 : 1;

/** What a value may be: itself, or anything below or above a limit. */
const rangeOf = ({ comparator, value }: MarkerValue): readonly [least: number, most: number] => [
  comparator === '<' ? 0 : value,
  comparator === '>' ? Number.POSITIVE_INFINITY : value,
];

const courseOf = (last: MarkerValue, before: MarkerValue | undefined): MarkerTrend['course'] => {
  if (!before) return 'single';
  if (last.value === before.value && last.comparator === before.comparator) return 'steady';
  const [[least, most], [leastBefore, mostBefore]] = [rangeOf(last), rangeOf(before)];
  if (least >= mostBefore) return 'rising';
  return most <= leastBefore ? 'falling' : 'unclear';
};

const changePercentOf = (last: MarkerValue, before: MarkerValue | undefined): number | null => {
  if (!before || before.value === 0 || last.comparator !== null || before.comparator !== null) return null;
  const percent = Math.round((last.value / before.value - 1) * 100);
  return Number.isFinite(percent) ? percent : null;
};

const lowestSince = (values: readonly MarkerValue[], since: Day | null): MarkerValue | null =>
  values
    .filter(({ takenOn }) => since === null || (dayOf(takenOn) ?? since) > since)
    .reduce<MarkerValue | null>((least, each) => (least && least.value <= each.value ? least : each), null);

const trendOf = (markers: readonly Marker[], since: Day | null): readonly MarkerTrend[] => {
  const values = markers.toSorted(inTime).map(({ takenOn, comparator, value }) => ({ takenOn, comparator, value }));
  const last = values.at(-1);
  const before = values.findLast(({ takenOn }) => last && takenOn < last.takenOn);
  const [first] = markers;
  if (!first || !last) return [];
  return [
    {
      ...{ kind: first.kind, name: first.name, unit: first.unit, values },
      course: courseOf(last, before),
      changePercent: changePercentOf(last, before),
      lowest: lowestSince(values, since),
    },
  ];
};

/** One course for each marker and unit, by name. What a rise means for priority is the worklist's. */
export const markerTrendsOf = (
  { markers, treatments }: ClinicalContext,
  policy: SurveillancePolicy,
): readonly MarkerTrend[] => {
  const since = treatmentSpans(treatments, policy).at(-1)?.until ?? null;
  const courses = Map.groupBy(markers.filter(isUsable), ({ kind, name, unit }) => JSON.stringify([kind, name, unit]));
  return [...courses.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, each]) => trendOf(each, since));
};
