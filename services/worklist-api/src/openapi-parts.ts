import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    wanted: z.string().optional(),
    came: z.string().optional(),
    where: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export const json = (description: string, schema: z.ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema } },
});

export const problem = (description: string, schema: z.ZodType = problemSchema): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/problem+json': { schema } },
});

/** What every operation may answer. */
export const EVERYWHERE: ZodOpenApiResponsesObject = {
  '400': problem('Something in the request is not understood; the problem names it'),
  '429': problem('Too many requests; Retry-After tells when to ask again'),
  '503': problem('The database does not answer; Retry-After tells when to ask again'),
};

export const body = (schema: z.ZodType, required: boolean) => ({
  required,
  content: { 'application/json': { schema } },
});
