import type { Marker, PrimaryTumour } from '@cordwatch/clinical-context';
import { byText } from '../by-text.ts';
import { daysBetween } from './days.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import type { Urgency } from './urgency.ts';

type OwnMarker = keyof PriorityPolicy['markerRise'];

/** The marker that follows a primary. Others are stored and shown, and say too little of the spine to order the list. */
const OWN_MARKERS: Readonly<Partial<Record<PrimaryTumour['site'], OwnMarker>>> = {
  prostate: 'PSA',
  breast: 'CA 15-3',
};

/** UCUM units of one size, in which the policy's least rise is told. */
const UNITS: Readonly<Record<OwnMarker, readonly string[]>> = {
  PSA: ['ng/mL', 'ug/L'],
  'CA 15-3': ['U/mL', 'kU/L', '[IU]/mL', 'k[IU]/L', "[arb'U]/mL", "k[arb'U]/L"],
};

export type RisingMarker = { readonly kind: OwnMarker; readonly latest: Marker; readonly lowest: Marker };

/** In order of days; those of one day in order of size, so that no order of arrival decides. */
const inOrder = (markers: readonly Marker[]): Marker[] =>
  markers.toSorted((a, b) => daysBetween(b.takenOn, a.takenOn) || a.value - b.value || byText(a.id, b.id));

/** From 0.4 to 0.5 are 25 %, and not quite that in binary. */
const ROUNDING = 1e-9;

/** A least rise that is told in another unit cannot be held against a value: the share alone decides. */
const hasRisen = (kind: OwnMarker, lowest: Marker, latest: Marker, { markerRise }: PriorityPolicy): boolean => {
  const { percent, least } = markerRise[kind];
  const leastRise = least !== null && UNITS[kind].includes(latest.unit) ? least : 0;
  const rise = latest.value - lowest.value + ROUNDING * latest.value;
  return rise >= leastRise && rise >= (lowest.value * percent) / 100;
};

/** Values that can be compared: those in units of one size. A value in a unit of its own neither shows nor hides a rise. */
const comparable = (kind: OwnMarker, markers: readonly Marker[]): Marker[][] => [
  ...Map.groupBy(markers, ({ unit }) => (UNITS[kind].includes(unit) ? UNITS[kind][0] : unit)).values(),
];

const isInformative = ({ comparator, value }: Marker, measured: readonly number[]): boolean =>
  comparator === null || measured.every((each) => (comparator === '<' ? each >= value : each <= value));

/** A limit that a measured value lies beyond, such as `<5` of a coarse assay after 4, neither shows nor hides a rise. */
const informative = (values: readonly Marker[]): Marker[] => {
  const measured = values.flatMap(({ comparator, value }) => (comparator === null ? [value] : []));
  return values.filter((marker) => isInformative(marker, measured));
};

/** Whether the last of a series was taken within the window of the study, whichever side. */
const isNear = ({ takenOn }: Marker, { studyDay }: Urgency, { markerWindowDays }: PriorityPolicy): boolean =>
  daysBetween(takenOn, studyDay) <= markerWindowDays;

/** The last value is above the last of an earlier day, and well above the lowest. `values` are in order; one may be told twice. */
const risingIn = (kind: OwnMarker, values: readonly Marker[], policy: PriorityPolicy): RisingMarker | null => {
  const latest = values.at(-1);
  const earlier = values.filter(({ takenOn }) => latest && takenOn < latest.takenOn);
  const [before, lowest] = [earlier.at(-1), earlier.toSorted((a, b) => a.value - b.value)[0]];
  if (!latest || !before || !lowest || latest.value <= before.value) return null;
  return hasRisen(kind, lowest, latest, policy) ? { kind, latest, lowest } : null;
};

/** The marker of the patient's own primary, when it rises. Values long after the study are another study's. */
export const risingMarkerOf = (urgency: Urgency, policy: PriorityPolicy): RisingMarker | null => {
  const kind = OWN_MARKERS[urgency.context.primaryTumour?.site ?? 'unknown'];
  if (!kind) return null;
  const values = urgency.context.markers.filter(
    (marker) => marker.kind === kind && daysBetween(urgency.studyDay, marker.takenOn) <= policy.markerWindowDays,
  );
  const rising = comparable(kind, inOrder(values)).map((series) => risingIn(kind, informative(series), policy));
  return rising.find((each) => each !== null && isNear(each.latest, urgency, policy)) ?? null;
};
