import { defaultRuleSet } from '@cordwatch/triage';
import { activationSchema, ruleSetListSchema, ruleSetPageSchema } from '@cordwatch/worklist';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { bringRules, finishTryOut, rulesNamed } from './testing/seed-rules.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);
const draft = (version: string) => post('/rule-sets', { note: 'x', rules: rulesNamed(version) });
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
    await draft('site-1');
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
    await draft('site-2');
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
    await draft('site-2');
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
