import { unitsOf } from '../marker-units.ts';
import type { Marker, Symptom } from '../observed.ts';
import { dayOf } from './date-faults.ts';
import type { Fault, FaultRule } from './fault.ts';

const faultsOfSymptom = ({ onsetDate, reportedAt, resolvedDate }: Symptom, at: number): Fault[] => {
  const reportedOn = dayOf(reportedAt);
  return [
    onsetDate !== null && onsetDate > reportedOn
      ? { path: ['symptoms', at, 'onsetDate'], says: `The onset, ${onsetDate}, is after the report on ${reportedOn}.` }
      : null,
    onsetDate !== null && resolvedDate !== null && resolvedDate < onsetDate
      ? { path: ['symptoms', at, 'resolvedDate'], says: `The end, ${resolvedDate}, is before the onset, ${onsetDate}.` }
      : null,
  ].filter((fault) => fault !== null);
};

export const symptomFaults: FaultRule = ({ symptoms }) => symptoms.flatMap(faultsOfSymptom);

/** Null when the marker may come in this unit. */
const unitFault = (kind: Marker['kind'], unit: string): string | null => {
  const units = unitsOf(kind);
  if (unit === '') return `A value of ${kind} needs its unit${units.length ? `, such as ${units[0]}` : ''}.`;
  if (units.length && !units.includes(unit)) return `This is no unit of ${kind}; one of ${units.join(', ')} is.`;
  return null;
};

const faultsOfMarker = ({ kind, name, value, unit }: Marker, at: number): Fault[] => {
  const ofUnit = unitFault(kind, unit);
  return [
    value < 0 ? { path: ['markers', at, 'value'], says: `${value} is negative; a concentration is not.` } : null,
    ofUnit ? { path: ['markers', at, 'unit'], says: ofUnit } : null,
    kind === 'other' && !name
      ? { path: ['markers', at, 'name'], says: 'A marker of another kind needs its name.' }
      : null,
  ].filter((fault) => fault !== null);
};

export const markerFaults: FaultRule = ({ markers }) => markers.flatMap(faultsOfMarker);
