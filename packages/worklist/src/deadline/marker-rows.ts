import type { DeadlineRow } from './deadline-row.ts';
import { type RisingMarker, risingMarkerOf } from './rising-marker.ts';
import { symptomsOf } from './symptoms.ts';

const rise = ({ kind, lowest, latest }: RisingMarker): string =>
  `${kind} rose from ${lowest.value} (${lowest.takenOn}) to ${latest.value} ${latest.unit} (${latest.takenOn})`;

/** A rising marker of the patient's own primary, sooner beside any symptom that lasts. */
export const MARKER_ROWS: readonly DeadlineRow[] = [
  {
    code: 'marker-rising-with-symptoms',
    tier: 'scheduled',
    find: (urgency, policy) => {
      const rising = symptomsOf(urgency, policy).length > 0 ? risingMarkerOf(urgency, policy) : null;
      return rising ? { says: `${rise(rising)}, with symptoms` } : null;
    },
  },
  {
    code: 'marker-rising',
    tier: 'scheduled',
    find: (urgency, policy) => {
      const rising = symptomsOf(urgency, policy).length === 0 ? risingMarkerOf(urgency, policy) : null;
      return rising ? { says: rise(rising) } : null;
    },
  },
];
