import { z } from 'zod';
import { textSchema } from '../values.ts';
import { REQUEST_CODES } from './codes/request-codes.ts';
import { conceptSchema } from './elements.ts';
import { readCode } from './read-code.ts';
import { readDay } from './read-time.ts';
import { type ReadResource, shaped } from './reading.ts';

const requestSchema = z.object({
  status: z.enum(['active', 'completed']),
  intent: z.enum(['proposal', 'plan', 'order', 'original-order', 'reflex-order', 'filler-order', 'instance-order']),
  code: conceptSchema.optional(),
  authoredOn: z.string().optional(),
  reasonCode: z.array(z.object({ text: textSchema(500).optional() })).default([]),
});

export const readServiceRequest: ReadResource = (resource, _name, refuse) => {
  const request = shaped(requestSchema, resource, refuse);
  const meaning = request && readCode(REQUEST_CODES, request.code, ['code'], refuse);
  const askedOn = request && readDay(request.authoredOn, ['authoredOn'], refuse);
  if (!meaning || askedOn === null) return null;
  const reason = request.reasonCode[0]?.text ?? null;
  return { changes: { multidisciplinaryReview: { askedOn, reason } }, elements: { askedOn: ['authoredOn'] } };
};
