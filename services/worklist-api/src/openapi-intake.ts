import {
  dismissBodySchema,
  intakePageSchema,
  quarantineItemSchema,
  quarantinePageSchema,
  quarantineQuerySchema,
  replayAllAnswerSchema,
  replayAllBodySchema,
} from '@cordwatch/worklist';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { body, EVERYWHERE, json, problem, problemSchema } from './openapi-parts.ts';
import { quarantinePathSchema } from './requests.ts';

/** The problem of a decision that comes too late, with the state in force. */
export const quarantineProblemSchema = problemSchema
  .extend({ item: quarantineItemSchema })
  .meta({ id: 'QuarantineProblem' });

const UNKNOWN = { '404': problem('Nothing of that number is in quarantine') };
const DECIDED = {
  '409': problem('It is decided, in the hands of a worker, or nothing of it is held', quarantineProblemSchema),
};

/** How intake is doing, and what was put aside. */
export const intakePaths: ZodOpenApiPathsObject = {
  '/api/v1/intake': {
    get: {
      summary: 'Who sends, when each was heard last, what became of what they sent, and what waits',
      responses: { '200': json('The state of intake', intakePageSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/quarantine': {
    get: {
      summary: 'What was put aside because it could not be read or stored, seen last first; never its bytes',
      requestParams: { query: quarantineQuerySchema },
      responses: { '200': json('One page', quarantinePageSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/quarantine/replay': {
    post: {
      summary: 'Ask for everything open of a reason, a sender or both to be read again; at most 1,000 a request',
      requestBody: body(replayAllBodySchema, true),
      responses: { '200': json('How many were asked for', replayAllAnswerSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/quarantine/{quarantineId}/replay': {
    post: {
      summary: 'Ask for it to be read again; asking twice is asking once',
      requestParams: { path: quarantinePathSchema },
      responses: { '200': json('It, with who asked', quarantineItemSchema), ...UNKNOWN, ...DECIDED, ...EVERYWHERE },
    },
  },
  '/api/v1/quarantine/{quarantineId}/dismiss': {
    post: {
      summary: 'Say that it is not wanted, and why; the same person may say the same again',
      requestParams: { path: quarantinePathSchema },
      requestBody: body(dismissBodySchema, true),
      responses: { '200': json('It, dismissed', quarantineItemSchema), ...UNKNOWN, ...DECIDED, ...EVERYWHERE },
    },
  },
};
