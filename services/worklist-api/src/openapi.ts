import {
  claimSchema,
  studyPageSchema,
  worklistPageSchema,
  worklistQuerySchema,
  worklistRowSchema,
} from '@cordwatch/worklist';
import { z } from 'zod';
import { createDocument, type ZodOpenApiResponseObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { claimBodySchema, nextBodySchema, releaseBodySchema, studyPathSchema } from './requests.ts';

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

/** The problem of a claim that is refused, with the claim that is in force. */
export const heldProblemSchema = problemSchema.extend({ claim: claimSchema.nullable() }).meta({ id: 'HeldProblem' });

const json = (description: string, schema: z.ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema } },
});

const problem = (description: string, schema: z.ZodType = problemSchema): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/problem+json': { schema } },
});

const EVERYWHERE: ZodOpenApiResponsesObject = {
  '400': problem('Something in the request is not understood; the problem names it'),
  '429': problem('Too many requests; Retry-After tells when to ask again'),
  '503': problem('The database does not answer; Retry-After tells when to ask again'),
};
const UNKNOWN_STUDY = { '404': problem('No study of that UID is on the worklist') };
const HELD = { '409': problem('Another claim is in force', heldProblemSchema) };

const body = (schema: z.ZodType, required: boolean) => ({ required, content: { 'application/json': { schema } } });

/** OpenAPI 3.1 of `/api/v1`, made of the schemas that the routes parse with and the tests hold the answers to. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Cordwatch worklist',
      version: '1',
      description:
        'Studies of the spine in the order that patients need, each with the verdict whether it covers the entire spine with contrast, and the evidence. Decision support for qualified readers; no diagnosis.',
    },
    paths: {
      '/api/v1/worklist': {
        get: {
          summary: 'The unread studies in reading order: emergencies first, then by read-by time, then by UID',
          requestParams: { query: worklistQuerySchema },
          responses: { '200': json('One page', worklistPageSchema), ...EVERYWHERE },
        },
      },
      '/api/v1/worklist/next': {
        post: {
          summary: 'Claim the first study in reading order that nobody holds',
          requestBody: body(nextBodySchema, false),
          responses: {
            '200': json('The row of the study, claimed', worklistRowSchema),
            '204': { description: 'No study is left' },
            ...EVERYWHERE,
          },
        },
      },
      '/api/v1/studies/{uid}': {
        get: {
          summary: 'One study with its verdicts and all evidence',
          requestParams: { path: studyPathSchema },
          responses: { '200': json('The study', studyPageSchema), ...UNKNOWN_STUDY, ...EVERYWHERE },
        },
      },
      '/api/v1/studies/{uid}/claim': {
        post: {
          summary: 'Claim the study, or renew the own claim',
          requestParams: { path: studyPathSchema },
          requestBody: body(claimBodySchema, false),
          responses: { '200': json('The claim', claimSchema), ...HELD, ...UNKNOWN_STUDY, ...EVERYWHERE },
        },
        delete: {
          summary: 'Release the own claim of that epoch; releasing it again changes nothing',
          requestParams: { path: studyPathSchema },
          requestBody: body(releaseBodySchema, true),
          responses: { '204': { description: 'Released' }, ...HELD, ...UNKNOWN_STUDY, ...EVERYWHERE },
        },
      },
    },
  });
