import {
  claimSchema,
  priorsPageSchema,
  studyPageSchema,
  whyAboveSchema,
  worklistPageSchema,
  worklistQuerySchema,
  worklistRowSchema,
} from '@cordwatch/worklist';
import { createDocument } from 'zod-openapi';
import { alertPaths } from './openapi-alerts.ts';
import { intakePaths } from './openapi-intake.ts';
import { body, EVERYWHERE, json, problem, problemSchema } from './openapi-parts.ts';
import { personPaths } from './openapi-persons.ts';
import { ruleSetPaths } from './openapi-rule-sets.ts';
import { claimBodySchema, nextBodySchema, releaseBodySchema, studyPathSchema, whyQuerySchema } from './requests.ts';

/** The problem of a claim that is refused, with the claim that is in force. */
export const heldProblemSchema = problemSchema.extend({ claim: claimSchema.nullable() }).meta({ id: 'HeldProblem' });

const UNKNOWN_STUDY = { '404': problem('No study of that UID is on the worklist') };
const HELD = { '409': problem('Another claim is in force', heldProblemSchema) };

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
      '/api/v1/studies/{uid}/priors': {
        get: {
          summary: 'The earlier sessions to open beside the study, best first',
          requestParams: { path: studyPathSchema },
          responses: { '200': json('The priors', priorsPageSchema), ...UNKNOWN_STUDY, ...EVERYWHERE },
        },
      },
      '/api/v1/studies/{uid}/read': {
        post: {
          summary: 'Say that the study has been read: it leaves the list, and the own claim ends',
          requestParams: { path: studyPathSchema },
          responses: {
            '200': json('The row of the study', worklistRowSchema),
            '409': problem('Another reader holds the study'),
            ...UNKNOWN_STUDY,
            ...EVERYWHERE,
          },
        },
        delete: {
          summary: 'Take the reading back: the study is on the list again',
          requestParams: { path: studyPathSchema },
          responses: { '200': json('The row of the study', worklistRowSchema), ...UNKNOWN_STUDY, ...EVERYWHERE },
        },
      },
      '/api/v1/worklist/why': {
        get: {
          summary: 'Why one of two studies stands above the other',
          requestParams: { query: whyQuerySchema },
          responses: { '200': json('In sentences', whyAboveSchema), ...UNKNOWN_STUDY, ...EVERYWHERE },
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
      ...alertPaths,
      ...intakePaths,
      ...personPaths,
      ...ruleSetPaths,
    },
  });
