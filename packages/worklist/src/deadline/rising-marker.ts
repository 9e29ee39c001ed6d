import type { Marker, PrimaryTumour } from '@cordwatch/clinical-context';
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

/** In order of days; values of one day in order of size, so that no order of arrival decides. */
const inOrder = (markers: readonly Marker[]): Marker[] =>
  markers.toSorted((a, b) => daysBetween(b.takenOn, a.takenOn) || a.value - b.value);

const isSameUnit = (kind: OwnMarker, a: string, b: string): boolean =>
  a === b || (UNITS[kind].includes(a) && UNITS[kind].includes(b));

/** A least rise that is told in another unit cannot be held against a value: the share alone decides. */
const hasRisen = (kind: OwnMarker, lowest: Marker, latest: Marker, { markerRise }: PriorityPolicy): boolean => {
  const { percent, least } = markerRise[kind];
  const leastRise = least !== null && UNITS[kind].includes(latest.unit) ? least : 0;
  const rise = latest.value - lowest.value;
  return rise > 0 && rise >= leastRise && rise >= (lowest.value * percent) / 100;
};

/** Taken within the window of the study, whichever side; older series do not speak of this study. */
const valuesNear = (kind: OwnMarker, { context, studyDay }: Urgency, { markerWindowDays }: PriorityPolicy): Marker[] =>
  inOrder(
    context.markers.filter(
      (marker) => marker.kind === kind && daysBetween(studyDay, marker.takenOn) <= markerWindowDays,
    ),
  );

/** The marker of the patient's own primary, when its latest value is above the one before and well above the lowest. */
export const risingMarkerOf = (urgency: Urgency, policy: PriorityPolicy): RisingMarker | null => {
  const kind = OWN_MARKERS[urgency.context.primaryTumour?.site ?? 'unknown'];
  if (!kind) return null;
  const values = valuesNear(kind, urgency, policy);
  const latest = values.at(-1);
  if (!latest || daysBetween(latest.takenOn, urgency.studyDay) > policy.markerWindowDays) return null;
  const earlier = values.slice(0, -1).filter(({ unit }) => isSameUnit(kind, unit, latest.unit));
  const before = earlier.at(-1);
  const lowest = earlier.toSorted((a, b) => a.value - b.value)[0];
  if (!before || !lowest || latest.value <= before.value) return null;
  return hasRisen(kind, lowest, latest, policy) ? { kind, latest, lowest } : null;
};
