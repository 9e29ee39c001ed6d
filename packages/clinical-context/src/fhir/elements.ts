import { z } from 'zod';

/** FHIR R4 data types, the elements that we read. What else an element holds is not looked at. */
const codingSchema = z.object({ system: z.string().optional(), code: z.string().optional() });

export const conceptSchema = z.object({ coding: z.array(codingSchema).default([]), text: z.string().optional() });
export type Concept = z.output<typeof conceptSchema>;

export const periodSchema = z.object({ start: z.string().optional(), end: z.string().optional() });

export const quantitySchema = z.object({
  value: z.number().optional(),
  comparator: z.enum(['<', '<=', '>=', '>']).optional(),
  unit: z.string().optional(),
  code: z.string().optional(),
});
export type Quantity = z.output<typeof quantitySchema>;

const values = {
  url: z.string(),
  valueUnsignedInt: z.number().optional(),
  valueQuantity: quantitySchema.optional(),
  valueCodeableConcept: conceptSchema.optional(),
};
export const extensionSchema = z.object({ ...values, extension: z.array(z.object(values)).default([]) });
export type Extension = z.output<typeof extensionSchema>;
