import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import { ruleSetListSchema, ruleSetPageSchema, unmappedPageSchema } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultyProblemSchema } from './openapi-rule-sets.ts';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedEntries } from './testing/seed-entries.ts';
import { bringRules, rulesNamed } from './testing/seed-rules.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);
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
