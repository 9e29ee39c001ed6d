import type { Entry } from './bundle.ts';
import { readCondition } from './read-condition.ts';
import { readObservation } from './read-observation.ts';
import { readProcedure } from './read-procedure.ts';
import { readServiceRequest } from './read-service-request.ts';
import { type Found, type ReadResource, type Refuse, within } from './reading.ts';

const READERS: Readonly<Record<string, ReadResource>> = {
  Condition: readCondition,
  Procedure: readProcedure,
  Observation: readObservation,
  ServiceRequest: readServiceRequest,
};

export type PlacedFound = Found & Pick<Entry, 'at'>;

/** Of another patient nothing is read, not even to be refused. */
export const readEntry = (entry: Entry, patient: Entry, refuse: Refuse): PlacedFound | null => {
  const { at, type, resource, name } = entry;
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!read) return refuse([...at, 'resourceType'], 'not-supported', 'Resources of this type are not read.');
  if (name === null) return refuse([...at, 'id'], 'required', 'An id is needed.');
  if (!patient.references.includes(resource.subject?.reference ?? ''))
    return refuse([...at, 'subject'], 'business-rule', "The subject must be the Bundle's Patient.");
  const found = read(resource, name, within(refuse, at));
  return found && { ...found, at };
};
