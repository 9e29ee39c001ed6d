import { demoPatients, filesOf, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { freshDatabase } from '@cordwatch/infra/testing';
import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { ruleSetPageSchema, studyPageSchema, tryOutPageSchema } from '@cordwatch/worklist';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startApi } from './api-process.ts';
import { startIngest, stopIngest, stow } from './ingest-process.ts';

const patience = { timeout: 60_000, interval: 100 };
const [complete] = demoPatients('20260105');
const study = complete?.studies[0]?.phantom;
if (!study) throw new Error('the demo has no complete study');
const studyUid = studyInstanceUidOf(study);

/** Longer than any field of the demo: under these rules nothing is the entire spine for certain. */
const { policy } = defaultRuleSet;
const tallest = { enoughMm: 750, leastMm: 700, enoughOfStature: 0.42, leastOfStature: 0.4 };
const stricter: RuleSet = {
  ...defaultRuleSet,
  version: 'site-1',
  policy: { ...policy, version: 'site-1', coverage: { ...policy.coverage, ...tallest } },
};

test('a site drafts rules, sees whose verdict they change, puts them in force and takes them back, and no service restarts', async () => {
  const { url: databaseUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const first = await startIngest(databaseUrl);
  const { url } = await startApi(databaseUrl, { CORDWATCH__POLICY__QUIET_SECONDS: '1' });
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}/api/v1${path}`)).json();
  const post = (path: string, body: object) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const untilJudged = (is: string, ruleSet: string) =>
    vi.waitFor(async () => {
      const page = studyPageSchema.parse(await get(`/studies/${studyUid}`));
      expect([page.wholeSpineWithContrast.is === 'confirmed', page.madeUnder.ruleSet]).toEqual([
        is === 'confirmed',
        ruleSet,
      ]);
    }, patience);

  expect((await stow(first.url, [...filesOf(study)])).status).toBe(200);
  await untilJudged('confirmed', defaultRuleSet.version);
  expect(ruleSetPageSchema.parse(await get('/rule-sets/active')).rules).toEqual(defaultRuleSet);

  await stopIngest(first.process);
  expect((await post('/rule-sets', { note: 'Taller patients', rules: stricter })).status).toBe(201);
  expect((await post('/rule-sets/site-1/try-out', { sample: 'all' })).status).toBe(202);
  expect((await post('/rule-sets/site-1/activate', { note: 'Too early' })).status).toBe(409);

  await startIngest(databaseUrl);
  const finished = await vi.waitFor(async () => {
    const page = tryOutPageSchema.parse(await get('/rule-sets/site-1/try-out'));
    expect(page.state).toBe('finished');
    return page;
  }, patience);
  expect(finished.changes).toMatchObject([{ studyInstanceUid: studyUid, kind: 'no-longer-confirmed' }]);
  await untilJudged('confirmed', defaultRuleSet.version);

  expect((await post('/rule-sets/site-1/activate', { note: 'Agreed' })).status).toBe(200);
  await untilJudged('not confirmed', 'site-1');
  const override = { reason: 'One patient was enough' };
  expect((await post(`/rule-sets/${defaultRuleSet.version}/activate`, { note: 'Back', override })).status).toBe(200);
  await untilJudged('confirmed', defaultRuleSet.version);
});
