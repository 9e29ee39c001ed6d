import { defaultRuleSet } from '@cordwatch/triage';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringOwnRules } from '../store/bring-own-rules.ts';
import { activateRules, activations, rulesNamed } from '../testing/rules-testing.ts';
import { anInstance, aStore, findEntry, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { judgeSession } from '../triage/judge-session.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { renewal } from './renewal.ts';
import { ruleSource } from './rule-source.ts';

const logger = pino({ level: 'silent' });

describe('the rules that the software brings', () => {
  let own: TestStore;
  beforeAll(async () => {
    own = await aStore();
  });
  afterAll(() => own.drop());
  const older = rulesNamed('cordwatch-older');

  test('come into force on the first start, once, whoever starts', async () => {
    await Promise.all([1, 2, 3].map(() => bringOwnRules(own.db, older)));
    expect(await activations(own.db)).toEqual([older.version]);
    expect(await ruleSource(own.db)()).toEqual(older);
  });

  test('follow an update of the software, and an older version that starts again does not bring its own back', async () => {
    await bringOwnRules(own.db, defaultRuleSet);
    await bringOwnRules(own.db, older);
    expect(await activations(own.db)).toEqual([older.version, defaultRuleSet.version]);
  });

  test('stay a draft where a person has chosen others', async () => {
    await activateRules(own.db, rulesNamed('site-1'));
    await bringOwnRules(own.db, rulesNamed('cordwatch-newer'));
    expect((await ruleSource(own.db)()).version).toBe('site-1');
  });

  test('and every other row of the log can never be rewritten', async () => {
    await expect(sql`update rule_set set note = 'x'`.execute(own.db)).rejects.toThrow('never changed');
    await expect(sql`delete from activation`.execute(own.db)).rejects.toThrow('never changed');
  });

  test('that this version cannot read are an error that names the places, and no verdict is made under others', async () => {
    await sql`insert into rule_set (version, rules, note) values ('broken', '{"version":"broken"}', '')`.execute(
      own.db,
    );
    await sql`insert into activation (version, note) values ('broken', '')`.execute(own.db);
    await store(own.db, [offerOf(anInstance('9.1', 1))]);
    const rules = ruleSource(own.db);
    await expect(triageStudy({ db: own.db, judge: judgeSession, rules, logger }, '9.1')).rejects.toThrow(
      /broken cannot be read.*policy, profiles, vocabulary/,
    );
    expect(await findEntry(own.db, '9.1')).toBeNull();
  });
});

describe('after an activation', () => {
  let own: TestStore;
  beforeAll(async () => {
    own = await aStore();
    for (const study of ['1.1', '1.2']) await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: null } }))]);
  });
  afterAll(() => own.drop());

  test('every study is judged again without a restart, and identical rules change nothing but versions', async () => {
    const deps = { db: own.db, judge: judgeSession, rules: ruleSource(own.db), logger };
    const renew = renewal(deps);
    const judgeAll = async () => {
      await renew();
      for (const study of ['1.1', '1.2']) await triageStudy(deps, study);
      return Promise.all(['1.1', '1.2'].map((study) => findEntry(own.db, study)));
    };
    const before = await judgeAll();
    await activateRules(own.db, rulesNamed('site-1'));
    const after = await judgeAll();
    expect(after.map((entry) => entry?.judgement.madeUnder.ruleSet)).toEqual(['site-1', 'site-1']);
    const madeUnder = { ...before[0]?.judgement.madeUnder, ruleSet: 'site-1' };
    expect(after).toEqual(before.map((entry) => ({ ...entry, judgement: { ...entry?.judgement, madeUnder } })));
  });
});
