import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import {
  activationSchema,
  changeOf,
  ruleSetListSchema,
  ruleSetPageSchema,
  tryOutPageSchema,
  tryOutSchema,
  unmappedPageSchema,
} from '@cordwatch/worklist';
import { aCoverage, aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultyProblemSchema } from './openapi-rule-sets.ts';
import { bodyOf, problemOf, sendJson } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type RunningApi, runApi } from './testing/running-api.ts';
import { seedEntries } from './testing/seed-entries.ts';
import { bringRules, finishTryOut, rulesNamed } from './testing/seed-rules.ts';

const current = databaseOfTest();
let api: RunningApi;
beforeAll(async () => {
  api = await runApi(current().pool);
});
afterAll(() => api.stop());

const get = (path: string) => fetch(`${api.url}/api/v1${path}`);
const post = (path: string, body: unknown = {}) =>
  fetch(`${api.url}/api/v1${path}`, sendJson('POST', body, { 'Test-Reader': 'admin' }));
const draft = (rules: RuleSet) => post('/rule-sets', { note: 'Closer to our scanners', rules });
const { policy, profiles, vocabulary } = defaultRuleSet;
const stricter = rulesNamed('site-1', {
  policy: { ...policy, version: 'site-policy-1', coverage: { ...policy.coverage, widestGapMm: 5 } },
});

describe('before the ingest worker has ever started', () => {
  test('nothing is in force, and nothing can be compared with it', async () => {
    await problemOf(await get('/rule-sets/active'), 404);
    expect((await draft(stricter)).status).toBe(201);
    await problemOf(await post('/rule-sets/site-1/try-out'), 409);
  });
});

describe('a rule set', () => {
  beforeEach(() => bringRules(current().pool));

  test('in force is the one of the software until another is activated', async () => {
    const active = await bodyOf(await get('/rule-sets/active'), ruleSetPageSchema);
    expect(active).toMatchObject({ version: defaultRuleSet.version, active: true, createdBy: null, tryOut: null });
    expect(active.rules).toEqual(defaultRuleSet);
  });

  test('is stored as a draft by whoever is signed in, and changes nothing', async () => {
    const stored = await draft(stricter);
    expect(stored.status).toBe(201);
    const page = await bodyOf(stored, ruleSetPageSchema);
    expect(page).toMatchObject({ active: false, createdBy: 'admin', note: 'Closer to our scanners', rules: stricter });
    expect(page.versions).toEqual({ policy: 'site-policy-1', profiles: profiles.version, vocabulary: 'none' });
    expect(await bodyOf(await get('/rule-sets/site-1'), ruleSetPageSchema)).toEqual(page);
    const { ruleSets, activations } = await bodyOf(await get('/rule-sets'), ruleSetListSchema);
    expect(ruleSets.map(({ version, active }) => [version, active])).toEqual([
      ['site-1', false],
      [defaultRuleSet.version, true],
    ]);
    expect(activations.map(({ version }) => version)).toEqual([defaultRuleSet.version]);
  });

  test('is refused with every fault and its place', async () => {
    const rules = {
      ...stricter,
      policy: { ...policy, coverage: { ...policy.coverage, enoughMm: 10, leastMm: 10 } },
      profiles: { ...profiles, rules: [{ ...profiles.rules[0], code: 'x' }] },
      vocabulary: {
        ...vocabulary,
        words: [{ id: 'w', text: '--', says: { spine: true }, examples: [], counterExamples: [] }],
      },
      extra: 1,
    };
    const problem = faultyProblemSchema.parse(await problemOf(await post('/rule-sets', { note: 'x', rules }), 400));
    expect([...new Set(problem.faults.map(({ where }) => where))].toSorted()).toEqual([
      'extra',
      'policy.coverage.enoughMm',
      'policy.coverage.leastMm',
      'profiles.rules.0.code',
      'vocabulary',
    ]);
    expect(problem.where?.split(', ')).toContain('policy.coverage.enoughMm');
  });

  test('needs a version of its own, whole and in every part that differs', async () => {
    await draft(stricter);
    expect(await problemOf(await draft(stricter), 409)).toMatchObject({ where: 'version' });
    const reusing = rulesNamed('site-2', {
      policy: { ...stricter.policy, version: policy.version },
      vocabulary: { ...vocabulary, version: 'other' },
    });
    expect(await problemOf(await draft(reusing), 400)).toMatchObject({ where: 'policy.version' });
    expect(await problemOf(await draft(rulesNamed('cordwatch-x')), 400)).toMatchObject({ where: 'version' });
  });

  test.each([
    ['no note', { rules: stricter }, 'note'],
    ['an empty note', { note: ' ', rules: stricter }, 'note'],
    ['more than is asked for', { note: 'x', rules: stricter, active: true }, 'active'],
  ])('is refused with %s', async (_, body, where) => {
    expect(await problemOf(await post('/rule-sets', body), 400)).toMatchObject({ where });
  });

  test('may hold a thousand words; a larger body is refused', async () => {
    const words = Array.from({ length: 1_000 }, (_, n) => ({
      id: `site.word-${n}`,
      text: `PROTOKOLL ${n}`,
      says: { ignore: true as const },
      examples: [`MR PROTOKOLL ${n}`],
      counterExamples: [],
    }));
    const worded = rulesNamed('site-words', { vocabulary: { version: 'words-1', words, codes: [] } });
    expect((await draft(worded)).status).toBe(201);
    await problemOf(await post('/rule-sets', { note: 'x'.repeat(2_000_000), rules: {} }), 413);
  });

  test('of an unknown version is nowhere', async () => {
    for (const path of ['/rule-sets/none', '/rule-sets/none/try-out']) await problemOf(await get(path), 404);
    await problemOf(await post('/rule-sets/none/try-out'), 404);
    await problemOf(await post('/rule-sets/none/activate', { note: 'x' }), 404);
  });
});

describe('a try-out', () => {
  const entries = ['1.1', '1.2', '1.3'].map((studyInstanceUid) => anEntry({ studyInstanceUid }));
  const changeTo = (studyInstanceUid: string, whole: 'confirmed' | 'refuted' | 'indeterminate') => {
    const judged = (coverage: ReturnType<typeof aCoverage>) =>
      anEntry({ judgement: aJudgement({ studyInstanceUid, wholeSpineWithContrast: coverage }) });
    const before = whole === 'confirmed' ? cervicalOnly() : aCoverage();
    const change = changeOf(judged(before), judged(aCoverage({ is: whole })));
    if (!change) throw new Error('nothing changed');
    return change;
  };
  beforeEach(async () => {
    await bringRules(current().pool);
    await seedEntries(current().pool, entries);
    await draft(stricter);
  });

  test('is asked for, waits for the ingest worker, and is not asked for twice', async () => {
    const asked = await post('/rule-sets/site-1/try-out', { sample: 2 });
    expect(asked.status).toBe(202);
    expect(await bodyOf(asked, tryOutSchema)).toMatchObject({
      ...{ version: 'site-1', against: defaultRuleSet.version, sample: 2, askedBy: 'admin', state: 'waiting' },
      ...{ studies: 2, done: 0, unchanged: 0, finishedAt: null },
    });
    expect(await problemOf(await post('/rule-sets/site-1/try-out'), 409)).toMatchObject({
      type: 'urn:cordwatch:try-out-refused',
    });
    const page = await bodyOf(await get('/rule-sets/site-1/try-out'), tryOutPageSchema);
    expect(page).toMatchObject({ state: 'waiting', changes: [], next: null });
  });

  test('lists whose verdict would change, new confirmations first, page by page and by kind', async () => {
    await post('/rule-sets/site-1/try-out');
    const changes = [changeTo('1.1', 'refuted'), changeTo('1.3', 'confirmed'), changeTo('1.2', 'indeterminate')];
    await finishTryOut(current().pool, 'site-1', changes);
    const all = await bodyOf(await get('/rule-sets/site-1/try-out'), tryOutPageSchema);
    expect(all).toMatchObject({ state: 'finished', sample: 'all', done: 3, unchanged: 0 });
    expect(all.changed).toMatchObject({ 'newly-confirmed': 1, 'no-longer-confirmed': 2, urgency: 0 });
    expect(all.changes.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.3', '1.1', '1.2']);
    expect(all.changes[0]).toMatchObject({ before: changes[1]?.before, after: changes[1]?.after });
    expect(all.changes[0]?.study).toMatchObject({ patientName: 'DOE^JANE', accessionNumber: 'ACC-1001' });
    const first = await bodyOf(await get('/rule-sets/site-1/try-out?limit=2'), tryOutPageSchema);
    const second = await bodyOf(await get(`/rule-sets/site-1/try-out?limit=2&cursor=${first.next}`), tryOutPageSchema);
    expect([...first.changes, ...second.changes]).toEqual(all.changes);
    expect(second.next).toBeNull();
    const some = await bodyOf(await get('/rule-sets/site-1/try-out?kind=newly-confirmed'), tryOutPageSchema);
    expect(some.changes.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['1.3']);
  });

  test.each(['kind=any', 'cursor=x', 'limit=0', 'sort=kind'])('is not read by %s', async (query) => {
    await post('/rule-sets/site-1/try-out');
    await problemOf(await get(`/rule-sets/site-1/try-out?${query}`), 400);
  });

  test.each([{ sample: 0 }, { sample: 'some' }, { sample: 1.5 }, { limit: 1 }])('is not made of %j', async (body) => {
    await problemOf(await post('/rule-sets/site-1/try-out', body), 400);
  });
});

const waitingForActivation = async (): Promise<number> => {
  const { rows } = await current().pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_locks where not granted and relation = 'activation'::regclass`,
  );
  return rows[0]?.waiting ?? -1;
};

describe('activation', () => {
  const activate = (version: string, more: object = {}) =>
    post(`/rule-sets/${version}/activate`, { note: 'Agreed on 22 November', ...more });
  beforeEach(async () => {
    await bringRules(current().pool);
    await draft(stricter);
  });
  const tryOut = async (version: string, body: object = {}) => {
    await post(`/rule-sets/${version}/try-out`, body);
    await finishTryOut(current().pool, version);
  };
  const refusal = { type: 'urn:cordwatch:not-tried-out' };

  test('is refused until a try-out over all studies is finished', async () => {
    expect(await problemOf(await activate('site-1'), 409)).toMatchObject(refusal);
    await tryOut('site-1', { sample: 1 });
    expect(await problemOf(await activate('site-1'), 409)).toMatchObject(refusal);
    await post('/rule-sets/site-1/try-out');
    expect(await problemOf(await activate('site-1'), 409)).toMatchObject(refusal);
    await finishTryOut(current().pool, 'site-1');
    const activation = await bodyOf(await activate('site-1'), activationSchema);
    expect(activation).toMatchObject({ version: 'site-1', activatedBy: 'admin', note: 'Agreed on 22 November' });
    expect(activation).toMatchObject({ tryOutId: expect.any(Number), overrideReason: null });
    expect((await bodyOf(await get('/rule-sets/active'), ruleSetPageSchema)).version).toBe('site-1');
  });

  test('is refused on a try-out against rules that are in force no more', async () => {
    await draft(rulesNamed('site-2'));
    await tryOut('site-1');
    await tryOut('site-2');
    await activate('site-1');
    expect(await problemOf(await activate('site-2'), 409)).toMatchObject(refusal);
  });

  test('goes without a try-out for a reason, and is kept with it', async () => {
    const override = { reason: 'The rules in force confirm what they should not' };
    const activation = await bodyOf(await activate('site-1', { override }), activationSchema);
    expect(activation).toMatchObject({ tryOutId: null, overrideReason: override.reason });
    await problemOf(await activate('site-1', { override: {} }), 400);
    await problemOf(await activate('site-1', { override: true }), 400);
  });

  test('goes back to an older rule set in the same way, and every step stays in the log', async () => {
    const override = { reason: 'Roll back' };
    await activate('site-1', { override });
    expect((await activate(defaultRuleSet.version, { override })).status).toBe(200);
    expect(await problemOf(await activate(defaultRuleSet.version, { override }), 409)).toMatchObject({
      type: 'urn:cordwatch:rule-set-in-force',
    });
    const { activations } = await bodyOf(await get('/rule-sets'), ruleSetListSchema);
    expect(activations.map(({ version, activatedBy }) => [version, activatedBy])).toEqual([
      [defaultRuleSet.version, 'admin'],
      ['site-1', 'admin'],
      [defaultRuleSet.version, null],
    ]);
  });

  test('by two people at once puts one after the other, behind the verdicts that are being written', async () => {
    await draft(rulesNamed('site-2'));
    await tryOut('site-1');
    await tryOut('site-2');
    const writing = await current().pool.connect();
    await writing.query('begin; lock table activation in share mode');
    const activating = Promise.all([activate('site-1'), activate('site-2')]);
    await vi.waitFor(async () => expect(await waitingForActivation()).toBe(2), { timeout: 10_000, interval: 10 });
    await writing.query('commit');
    writing.release();
    expect((await activating).map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test('the list counts the studies whose verdict waits to be made again under the rules in force', async () => {
  await seedEntries(
    current().pool,
    ['1.1', '1.2', '1.3'].map((studyInstanceUid) => anEntry({ studyInstanceUid })),
  );
  const outdated = async () => (await bodyOf(await get('/rule-sets'), ruleSetListSchema)).outdated;
  expect(await outdated()).toBe(0);
  await bringRules(current().pool);
  await current().pool.query(`update entry set edition = '{"ruleSet":"older"}' where study_instance_uid = '1.1'`);
  await current().pool.query(
    `update entry set edition = jsonb_build_object('ruleSet', $1::text) where study_instance_uid = '1.2'`,
    [defaultRuleSet.version],
  );
  expect(await outdated()).toBe(2);
});

test('unmapped descriptions are counted over studies, those of most studies first', async () => {
  await seedEntries(
    current().pool,
    ['1.1', '1.2'].map((studyInstanceUid) => anEntry({ studyInstanceUid })),
  );
  const insert = `insert into unmapped_description (study_instance_uid, keyword, text, tokens, unknown) values ($1, $2, $3, $4, $5)`;
  await current().pool.query(insert, ['1.1', 'SeriesDescription', 'FOO SAG', ['FOO'], ['contrast']]);
  await current().pool.query(insert, ['1.2', 'SeriesDescription', 'FOO SAG', ['FOO'], ['contrast']]);
  await current().pool.query(insert, ['1.2', 'StudyDescription', 'BAR', ['BAR'], ['levels']]);
  const page = await bodyOf(await get('/unmapped'), unmappedPageSchema);
  expect(page.total).toBe(2);
  expect(page.descriptions.map(({ text, studies }) => [text, studies])).toEqual([
    ['FOO SAG', 2],
    ['BAR', 1],
  ]);
  expect((await bodyOf(await get('/unmapped?limit=1'), unmappedPageSchema)).descriptions).toHaveLength(1);
});
