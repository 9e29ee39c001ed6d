import { HttpProblem } from '@cordwatch/infra/service';
import { mergeBodySchema, reverseBodySchema, splitBodySchema } from '@cordwatch/worklist';
import { Router } from 'express';
import { parseInput } from '../../http/parse-input.ts';
import { changePathSchema, personPathSchema } from '../../requests.ts';
import { findIdentityChange } from '../../store/persons/identities.ts';
import { mergePersons } from '../../store/persons/merge-persons.ts';
import { readPerson } from '../../store/persons/read-person.ts';
import { reverseChange } from '../../store/persons/reverse-change.ts';
import { splitPerson } from '../../store/persons/split-person.ts';
import type { Reading } from '../reading.ts';
import { rootOr404 } from './person-problems.ts';

const refusal = (status: number, type: string, title: string, where: string) =>
  new HttpProblem({ status, title, type: `urn:cordwatch:${type}`, where });

const MERGE_REFUSALS = {
  unknown: refusal(404, 'unknown-person', 'No person has that id', 'from, into'),
  'one-already': refusal(409, 'one-already', 'Both are kept under one person already', 'from, into'),
  'too-much': refusal(409, 'too-much', 'Together they know more than is kept of one person', 'from, into'),
};
const SPLIT_REFUSALS = {
  unknown: refusal(404, 'unknown-person', 'No person has that id', 'from'),
  'not-theirs': refusal(409, 'not-theirs', 'A study is not of this person', 'studyInstanceUids'),
  'nobody-left': refusal(409, 'nobody-left', 'All studies would leave, and nobody would be left', 'studyInstanceUids'),
};
const REVERSAL_REFUSALS = {
  unknown: refusal(404, 'unknown-change', 'There is no such change', 'changeId'),
  'reversed-before': refusal(409, 'reversed-before', 'The change was taken back before', 'changeId'),
  'has-context': refusal(
    409,
    'has-context',
    'Something is known of the person who was split off: merge the two instead, and nothing is lost',
    'changeId',
  ),
};

/** `GET /persons/{id}`, and how identities are merged, split, and set right again. */
export const personRoutes = ({ db, quietSeconds, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/persons/:personId', async (request, response) => {
    const { personId } = parseInput(personPathSchema, 'path', request.params);
    response.json(await readPerson(db, await rootOr404(db, personId), quietSeconds));
  });
  router.post('/api/v1/identities/merge', async (request, response) => {
    const body = parseInput(mergeBodySchema, 'body', request.body ?? {});
    const outcome = await mergePersons(db, { ...body, by: readerOf(request) });
    if (outcome.is !== 'merged') throw MERGE_REFUSALS[outcome.is];
    response.status(201).json(await findIdentityChange(db, outcome.changeId));
  });
  router.post('/api/v1/identities/split', async (request, response) => {
    const body = parseInput(splitBodySchema, 'body', request.body ?? {});
    const outcome = await splitPerson(db, { ...body, by: readerOf(request) });
    if (outcome.is !== 'split') throw SPLIT_REFUSALS[outcome.is];
    response.status(201).json(await findIdentityChange(db, outcome.changeId));
  });
  router.post('/api/v1/identity-changes/:changeId/reverse', async (request, response) => {
    const { changeId } = parseInput(changePathSchema, 'path', request.params);
    const { reason } = parseInput(reverseBodySchema, 'body', request.body ?? {});
    const outcome = await reverseChange(db, { changeId, reason, by: readerOf(request) });
    if (outcome.is !== 'reversed') throw REVERSAL_REFUSALS[outcome.is];
    response.json(await findIdentityChange(db, changeId));
  });
  return router;
};
