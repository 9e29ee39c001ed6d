import { HttpProblem, sendProblem } from '@cordwatch/infra/service';
import { faultsOfVocabulary } from '@cordwatch/triage';
import { draftBodySchema, type Fault, type RuleSetPage, readRuleSet } from '@cordwatch/worklist';
import { type Response, Router } from 'express';
import { z } from 'zod';
import { parseInput } from '../http/parse-input.ts';
import { ruleSetPathSchema } from '../requests.ts';
import { listActivations } from '../store/activations.ts';
import {
  countOutdated,
  findRuleSet,
  insertRuleSet,
  listRuleSets,
  reusedVersions,
  versionInForce,
} from '../store/rule-sets.ts';
import type { Reading } from './reading.ts';

const unknownRuleSet = {
  status: 404,
  title: 'No rule set has that version',
  type: 'urn:cordwatch:unknown-rule-set',
  where: 'version',
};

const noneInForce = {
  status: 404,
  title: 'No rules are in force yet',
  type: 'urn:cordwatch:no-rules-in-force',
  detail: 'The ingest worker brings the first rules when it starts',
};

/** @throws HttpProblem 404 */
export const ruleSetOr404 = async (db: Reading['db'], version: string): Promise<RuleSetPage> => {
  const ruleSet = await findRuleSet(db, version);
  if (!ruleSet) throw new HttpProblem(unknownRuleSet);
  return ruleSet;
};

/** Every fault with its place, for the form that the document came from. */
const sendFaults = (response: Response, faults: readonly Fault[]): void => {
  const where = [...new Set(faults.map((fault) => fault.where))].join(', ');
  const detail = faults.map((fault) => [fault.where, fault.says].filter(Boolean).join(': ')).join('; ');
  const problem = {
    status: 400,
    title: 'The rule set is refused',
    type: 'urn:cordwatch:invalid-rule-set',
    detail,
    where,
  };
  sendProblem(response, problem, { faults });
};

const versionTaken = {
  status: 409,
  title: 'The version is taken',
  type: 'urn:cordwatch:rule-set-exists',
  detail: 'A stored rule set is never changed: give this one a version of its own',
  where: 'version',
};

/** The rules apart: their faults are told one by one. */
const envelopeSchema = z.strictObject({ ...draftBodySchema.shape, rules: z.unknown() });

/** Versions that begin so are the software's own: a later edition may bring that very one. */
const RESERVED = /^cordwatch-/i;
const reserved: Fault = { where: 'version', says: 'begins with cordwatch-, as only the rules of the software do' };

/** `GET /rule-sets`, `POST /rule-sets`, `GET /rule-sets/active`, `GET /rule-sets/{version}`. */
export const ruleSetRoutes = ({ db, readerOf }: Reading): Router => {
  const router = Router();
  router.get('/api/v1/rule-sets', async (_request, response) => {
    const [ruleSets, activations] = [await listRuleSets(db), await listActivations(db)];
    response.json({ ruleSets, activations, outdated: await countOutdated(db) });
  });
  router.post('/api/v1/rule-sets', async (request, response) => {
    const { note, rules: document } = parseInput(envelopeSchema, 'body', request.body ?? {});
    const read = readRuleSet(document, faultsOfVocabulary);
    if ('faults' in read) return sendFaults(response, read.faults);
    const { rules } = read;
    const faults = [...(RESERVED.test(rules.version) ? [reserved] : []), ...(await reusedVersions(db, rules))];
    if (faults.length > 0) return sendFaults(response, faults);
    if (!(await insertRuleSet(db, { rules, note, reader: readerOf(request) }))) throw new HttpProblem(versionTaken);
    response.status(201).json(await ruleSetOr404(db, rules.version));
  });
  router.get('/api/v1/rule-sets/active', async (_request, response) => {
    const version = await versionInForce(db);
    if (version === null) throw new HttpProblem(noneInForce);
    response.json(await ruleSetOr404(db, version));
  });
  router.get('/api/v1/rule-sets/:version', async (request, response) => {
    const { version } = parseInput(ruleSetPathSchema, 'path', request.params);
    response.json(await ruleSetOr404(db, version));
  });
  return router;
};
