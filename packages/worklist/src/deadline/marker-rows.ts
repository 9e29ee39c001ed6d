import type { Marker } from '@cordwatch/clinical-context';
import type { DeadlineRow } from './deadline-row.ts';
import { type RisingMarker, risingMarkerOf } from './rising-marker.ts';
import { symptomsOf } from './symptoms.ts';

const toldValue = ({ comparator, value }: Marker): string => `${comparator ?? ''}${value}`;

const rise = ({ kind, lowest, latest }: RisingMarker): string =>
  `${kind} rose from ${toldValue(lowest)} (${lowest.takenOn}) to ${toldValue(latest)} ${latest.unit} (${latest.takenOn})`;

/** A rising marker of the patient's own primary, and the same beside any symptom that lasts. */
export const MARKER_ROWS: readonly DeadlineRow[] = [
  {
    code: 'marker-rising-with-symptoms',
    tier: 'scheduled',
    find: (urgency, policy) => {
      const rising = risingMarkerOf(urgency, policy);
      const [symptom] = symptomsOf(urgency, policy);
      return rising && symptom ? { says: `Symptoms beside a rising ${rising.kind}`, since: symptom.reportedAt } : null;
    },
  },
  {
    code: 'marker-rising',
    tier: 'scheduled',
    find: (urgency, policy) => {
      const rising = risingMarkerOf(urgency, policy);
      return rising ? { says: rise(rising) } : null;
    },
  },
];
