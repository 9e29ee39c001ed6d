import { operationOutcomeSchema } from '@cordwatch/clinical-context';
import {
  activatePriorityBodySchema,
  adherencePageSchema,
  contextPageSchema,
  decideProposalSchema,
  identityChangeSchema,
  mergeBodySchema,
  personPageSchema,
  pinBaselineSchema,
  priorityPoliciesSchema,
  putContextSchema,
  replayBodySchema,
  replaySchema,
  reverseBodySchema,
  splitBodySchema,
  surveillancePageSchema,
  surveillanceQuerySchema,
} from '@cordwatch/worklist';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { body, EVERYWHERE, json, problem, problemSchema } from './openapi-parts.ts';
import { changePathSchema, personPathSchema, proposalPathSchema, revisionBodySchema } from './requests.ts';

/** The problem of a context that cannot be true, with every fault and its JSON pointer. */
export const impossibleProblemSchema = problemSchema
  .extend({ faults: z.array(z.object({ where: z.string(), says: z.string() })) })
  .meta({ id: 'ImpossibleProblem' });

/** The problem of a context that somebody has changed meanwhile, with its newest revision. */
export const supersededProblemSchema = problemSchema
  .extend({ revision: z.number().int() })
  .meta({ id: 'SupersededProblem' });

/** What an imported Bundle became. */
export const importedSchema = z.object({ personId: z.string(), revision: z.number().int() }).meta({ id: 'Imported' });

const UNKNOWN = { '404': problem('No person has that id') };
const WRITTEN = {
  '200': json('What is known now', contextPageSchema),
  '409': problem('Somebody has written a newer revision; nothing is stored', supersededProblemSchema),
  '422': problem('It cannot be true; every fault is named, and nothing is stored', impossibleProblemSchema),
  ...UNKNOWN,
  ...EVERYWHERE,
};
const REFUSED = { '409': problem('It cannot be done to these persons; the problem tells why') };
const path = { path: personPathSchema };

const contextPaths: ZodOpenApiPathsObject = {
  '/api/v1/persons/{personId}/context': {
    get: {
      summary: 'What is known of the person beside the headers, and every revision of it',
      requestParams: path,
      responses: { '200': json('The newest revision', contextPageSchema), ...UNKNOWN, ...EVERYWHERE },
    },
    put: {
      summary: 'Write the next revision, whole; the one that was edited is named, so that nobody overwrites another',
      requestParams: path,
      requestBody: body(putContextSchema, true),
      responses: WRITTEN,
    },
  },
  '/api/v1/persons/{personId}/baseline': {
    put: {
      summary: 'Pin the study that all others are compared with',
      requestParams: path,
      requestBody: body(pinBaselineSchema, true),
      responses: WRITTEN,
    },
    delete: {
      summary: 'Let the rule choose the baseline again',
      requestParams: path,
      requestBody: body(revisionBodySchema, true),
      responses: WRITTEN,
    },
  },
  '/api/v1/persons/{personId}/proposals/{proposalId}': {
    post: {
      summary: 'Accept a treatment that a radiotherapy object proposes, completed and corrected, or dismiss it',
      requestParams: { path: proposalPathSchema },
      requestBody: body(decideProposalSchema, true),
      responses: {
        '204': { description: 'Decided' },
        '409': problem('Somebody has decided it before'),
        '422': problem('The treatment cannot be true; nothing is stored', impossibleProblemSchema),
        ...UNKNOWN,
        ...EVERYWHERE,
      },
    },
  },
  '/api/v1/fhir': {
    post: {
      summary: 'Import a FHIR R4 Bundle about one patient: all of it or nothing',
      requestBody: { required: true, content: { 'application/fhir+json': { schema: z.unknown() } } },
      responses: {
        '200': json('What is known now', importedSchema),
        '422': {
          description: 'Nothing was applied; each issue names its element',
          content: { 'application/fhir+json': { schema: operationOutcomeSchema } },
        },
        ...EVERYWHERE,
      },
    },
  },
};

const identityPaths: ZodOpenApiPathsObject = {
  '/api/v1/persons/{personId}': {
    get: {
      summary: 'One person: identities, context, studies, comparison, visits, markers',
      requestParams: path,
      responses: { '200': json('The person', personPageSchema), ...UNKNOWN, ...EVERYWHERE },
    },
  },
  '/api/v1/identities/merge': {
    post: {
      summary: 'Keep the studies of one person under another, until it is taken back',
      requestBody: body(mergeBodySchema, true),
      responses: { '201': json('The change', identityChangeSchema), ...UNKNOWN, ...REFUSED, ...EVERYWHERE },
    },
  },
  '/api/v1/identities/split': {
    post: {
      summary: 'Give studies of a person to a person of their own, until it is taken back',
      requestBody: body(splitBodySchema, true),
      responses: { '201': json('The change', identityChangeSchema), ...UNKNOWN, ...REFUSED, ...EVERYWHERE },
    },
  },
  '/api/v1/identity-changes/{changeId}/reverse': {
    post: {
      summary: 'Take a merge or a split back; the change stays on record',
      requestParams: { path: changePathSchema },
      requestBody: body(reverseBodySchema, true),
      responses: {
        '200': json('The change', identityChangeSchema),
        '404': problem('There is no such change'),
        ...REFUSED,
        ...EVERYWHERE,
      },
    },
  },
};

const surveillancePaths: ZodOpenApiPathsObject = {
  '/api/v1/surveillance': {
    get: {
      summary: 'Visits by due date: overdue, due, planned or done, as of today',
      requestParams: { query: surveillanceQuerySchema },
      responses: { '200': json('One page', surveillancePageSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/surveillance/adherence': {
    get: {
      summary: 'How the visits that fell due were kept, by site',
      responses: { '200': json('By site', adherencePageSchema), ...EVERYWHERE },
    },
  },
};

const priorityPaths: ZodOpenApiPathsObject = {
  '/api/v1/priority-policies': {
    get: {
      summary: 'The policy that sets deadlines, and every activation, newest first',
      responses: { '200': json('The policies', priorityPoliciesSchema), ...EVERYWHERE },
    },
  },
  '/api/v1/priority-policies/activate': {
    post: {
      summary: 'Put a policy in force: every deadline is made anew',
      requestBody: body(activatePriorityBodySchema, true),
      responses: {
        '201': json('The policies', priorityPoliciesSchema),
        '409': problem('The version names another policy'),
        ...EVERYWHERE,
      },
    },
  },
  '/api/v1/priority-policies/replay': {
    post: {
      summary: 'What would have been read when under a policy, had every reader taken the first of the list',
      requestBody: body(replayBodySchema, true),
      responses: { '200': json('The replay', replaySchema), ...EVERYWHERE },
    },
  },
};

/** The patient behind the studies, and the policies of order. */
export const personPaths: ZodOpenApiPathsObject = {
  ...identityPaths,
  ...contextPaths,
  ...surveillancePaths,
  ...priorityPaths,
};
