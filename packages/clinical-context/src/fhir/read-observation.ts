import { z } from 'zod';
import type { Marker } from '../observed.ts';
import { OBSERVATION_CODES, RESPONSE_CODES } from './codes/observation-codes.ts';
import { conceptSchema, periodSchema, type Quantity, quantitySchema } from './elements.ts';
import { readCode } from './read-code.ts';
import { readDay } from './read-time.ts';
import { type Found, type ReadResource, type Refuse, shaped } from './reading.ts';

const observationSchema = z.object({
  status: z.enum(['final', 'amended', 'corrected']),
  code: conceptSchema.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: periodSchema.optional(),
  valueQuantity: quantitySchema.optional(),
  valueCodeableConcept: conceptSchema.optional(),
});
type Observation = z.output<typeof observationSchema>;

const TAKEN = ['effectiveDateTime'];

const comparatorOf = ({ comparator }: Quantity): Marker['comparator'] => {
  if (comparator === undefined) return null;
  return comparator.startsWith('<') ? '<' : '>';
};

const readMarker = (kind: Marker['kind'], observation: Observation, id: string, refuse: Refuse): Found | null => {
  const takenOn = readDay(observation.effectiveDateTime, TAKEN, refuse);
  const { valueQuantity: quantity } = observation;
  if (quantity?.value === undefined) return refuse(['valueQuantity', 'value'], 'required', 'A value is needed.');
  if (takenOn === null) return null;
  const unit = quantity.code ?? quantity.unit ?? '';
  const comparator = comparatorOf(quantity);
  return {
    changes: { markers: [{ id, kind, name: null, takenOn, comparator, value: quantity.value, unit }] },
    elements: { takenOn: TAKEN, value: ['valueQuantity', 'value'], unit: ['valueQuantity', 'code'] },
  };
};

const readResponse = (observation: Observation, refuse: Refuse): Found | null => {
  const on = readDay(observation.effectiveDateTime ?? observation.effectivePeriod?.end, TAKEN, refuse);
  const response = readCode(RESPONSE_CODES, observation.valueCodeableConcept, ['valueCodeableConcept'], refuse);
  if (on === null || response === null) return null;
  return { changes: { response: [{ on, is: response.means }] }, elements: { on: TAKEN } };
};

export const readObservation: ReadResource = (resource, name, refuse) => {
  const observation = shaped(observationSchema, resource, refuse);
  const meaning = observation && readCode(OBSERVATION_CODES, observation.code, ['code'], refuse);
  if (!meaning) return null;
  return meaning.means === 'response'
    ? readResponse(observation, refuse)
    : readMarker(meaning.means, observation, name, refuse);
};
