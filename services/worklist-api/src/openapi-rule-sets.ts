import {
  activateBodySchema,
  activationSchema,
  draftBodySchema,
  faultSchema,
  ruleSetListSchema,
  ruleSetPageSchema,
  tryOutBodySchema,
  tryOutPageSchema,
  tryOutQuerySchema,
  tryOutSchema,
  unmappedPageSchema,
  unmappedQuerySchema,
} from '@cordwatch/worklist';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { body, EVERYWHERE, json, problem, problemSchema } from './openapi-parts.ts';
import { ruleSetPathSchema } from './requests.ts';

/** The problem of a draft that is refused, with every fault and its place. */
export const faultyProblemSchema = problemSchema.extend({ faults: z.array(faultSchema) }).meta({ id: 'FaultyProblem' });

const UNKNOWN = { '404': problem('No rule set has that version') };
const NONE_IN_FORCE = { '404': problem('No rules are in force yet: the ingest worker has never started') };
const path = { path: ruleSetPathSchema };

/** How a site changes the rules: draft, try out, activate. */
export const ruleSetPaths: ZodOpenApiPathsObject = {
  '/api/v1/rule-sets': {
    get: {
      summary: 'All rule sets and every activation, newest first',
      responses: { '200': json('The rule sets', ruleSetListSchema), ...EVERYWHERE },
    },
    post: {
      summary: 'Store a draft; it changes nothing until it is activated, and is never changed itself',
      requestBody: body(draftBodySchema, true),
      responses: {
        ...EVERYWHERE,
        '201': json('The draft', ruleSetPageSchema),
        '400': problem('The document is refused; every fault is named with its place', faultyProblemSchema),
        '409': problem('The version is taken'),
      },
    },
  },
  '/api/v1/rule-sets/active': {
    get: {
      summary: 'The rule set in force',
      responses: { '200': json('The rule set', ruleSetPageSchema), ...NONE_IN_FORCE, ...EVERYWHERE },
    },
  },
  '/api/v1/rule-sets/{version}': {
    get: {
      summary: 'One rule set with its rules',
      requestParams: path,
      responses: { '200': json('The rule set', ruleSetPageSchema), ...UNKNOWN, ...EVERYWHERE },
    },
  },
  '/api/v1/rule-sets/{version}/try-out': {
    post: {
      summary: 'Ask for a comparison with the rules in force, over the newest stored studies or all of them',
      requestParams: path,
      requestBody: body(tryOutBodySchema, false),
      responses: {
        '202': json('The try-out; the ingest worker does it behind its other work', tryOutSchema),
        '409': problem('A try-out of this version is not finished yet, or nothing is in force to compare with'),
        ...UNKNOWN,
        ...EVERYWHERE,
      },
    },
    get: {
      summary: 'The latest try-out of the version and whose verdict would change, new confirmations first',
      requestParams: { ...path, query: tryOutQuerySchema },
      responses: { '200': json('One page', tryOutPageSchema), ...UNKNOWN, ...EVERYWHERE },
    },
  },
  '/api/v1/rule-sets/{version}/activate': {
    post: {
      summary: 'Put the rule set in force; studies are judged again in the background',
      requestParams: path,
      requestBody: body(activateBodySchema, true),
      responses: {
        '200': json('The activation', activationSchema),
        '409': problem('It is in force already, or no try-out over all studies against the rules in force is finished'),
        ...UNKNOWN,
        ...EVERYWHERE,
      },
    },
  },
  '/api/v1/unmapped': {
    get: {
      summary: 'Descriptions that the vocabulary does not fully understand, those of most studies first',
      requestParams: { query: unmappedQuerySchema },
      responses: { '200': json('The descriptions', unmappedPageSchema), ...EVERYWHERE },
    },
  },
};
