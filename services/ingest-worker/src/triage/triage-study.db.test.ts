import { defaultRuleSet } from '@cordwatch/triage';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { holdRulesInForce } from '../store/rules-in-force.ts';
import { takeOverdue } from '../store/session-statements.ts';
import type { Database } from '../store/tables.ts';
import { activateRules, rulesNamed } from '../testing/rules-testing.ts';
import {
  anInstance,
  aStore,
  countingJudge,
  findEntry,
  offerOf,
  store,
  studyState,
  type TestStore,
} from '../testing/store-testing.ts';
import type { JudgeSession } from './judge-session.ts';
import { triageStudy } from './triage-study.ts';

const logger: Logger = pino({ level: 'silent' });
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const triage = (study: string, judge: JudgeSession = countingJudge) =>
  triageStudy({ db: own.db, judge, rules: ruleSource(own.db), logger }, study);
const arrive = (study: string, ...numbers: number[]) =>
  store(
    own.db,
    numbers.map((n) => offerOf(anInstance(study, n, { patient: { id: null } }))),
  );
const instancesJudged = async (study: string) => (await findEntry(own.db, study))?.study.instances;

const lockWaiters = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_locks where not granted and relation = 'activation'::regclass
  `.execute(db);
  return rows[0]?.waiting ?? -1;
};

describe('triage of a study', () => {
  test('judges everything stored, and again when a late instance comes', async () => {
    await arrive('1.1', 1, 2);
    expect(await triage('1.1')).toEqual({ is: 'judged', entriesWritten: 1 });
    expect(await instancesJudged('1.1')).toBe(2);
    await arrive('1.1', 3);
    expect(await triage('1.1')).toEqual({ is: 'judged', entriesWritten: 1 });
    expect(await instancesJudged('1.1')).toBe(3);
  });

  test('has nothing to do when it was done before, or for a study that nobody knows', async () => {
    await arrive('1.2', 1);
    await triage('1.2');
    expect(await triage('1.2')).toEqual({ is: 'current' });
    expect(await triage('1.99')).toEqual({ is: 'current' });
  });

  test('writes only what says something new', async () => {
    const sameAsBefore: JudgeSession = (studies, _, rules) => countingJudge(studies, [], rules);
    await arrive('1.3', 1);
    await triage('1.3', sameAsBefore);
    await arrive('1.3', 2);
    expect(await triage('1.3', sameAsBefore)).toEqual({ is: 'judged', entriesWritten: 0 });
    expect(await studyState(own.db, '1.3')).toMatchObject({ rev: 2, triagedRev: 2 });
  });

  test('judges the studies of a session together and writes them all', async () => {
    const ofSession = (study: string) => offerOf(anInstance(study, 1, { patient: { id: 'P14' } }));
    await store(own.db, [ofSession('1.4'), ofSession('1.5'), ofSession('1.6')]);
    expect(await triage('1.5')).toEqual({ is: 'judged', entriesWritten: 3 });
    expect((await findEntry(own.db, '1.6'))?.judgement.studyInstanceUids).toEqual(['1.4', '1.5', '1.6']);
    expect(await triage('1.4')).toEqual({ is: 'current' });
  });
});

describe('the fence', () => {
  test('refuses a verdict on facts that have moved on, and says what is to be judged now', async () => {
    await arrive('2.1', 1);
    const overtaken: JudgeSession = async (studies, headers, rules) => {
      await arrive('2.1', 2);
      return countingJudge(studies, headers, rules);
    };
    expect(await triage('2.1', overtaken)).toEqual({ is: 'superseded', toTriage: { studyInstanceUid: '2.1', rev: 2 } });
    expect(await findEntry(own.db, '2.1')).toBeNull();
    expect(await studyState(own.db, '2.1')).toMatchObject({ rev: 2, triagedRev: 0 });
  });

  test('refuses a verdict on a session that another study has joined', async () => {
    const ofSession = (study: string) => offerOf(anInstance(study, 1, { patient: { id: 'P22' } }));
    await store(own.db, [ofSession('2.2')]);
    const joined: JudgeSession = async (studies, headers, rules) => {
      await store(own.db, [ofSession('2.3')]);
      return countingJudge(studies, headers, rules);
    };
    expect(await triage('2.2', joined)).toMatchObject({ is: 'superseded' });
  });

  test('writes nothing under rules that were replaced while it judged: it judges again under those in force', async () => {
    await arrive('2.5', 1);
    const under: string[] = [];
    const replaced: JudgeSession = async (studies, headers, rules) => {
      under.push(rules.version);
      if (under.length === 1) await activateRules(own.db, rulesNamed('site-1'));
      return countingJudge(studies, headers, rules);
    };
    expect(await triage('2.5', replaced)).toEqual({ is: 'judged', entriesWritten: 1 });
    expect(under).toEqual([defaultRuleSet.version, 'site-1']);
  });

  test('lets an activation wait until the verdicts that are being written are written', async () => {
    const order: string[] = [];
    const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
    const writing = own.db.transaction().execute(async (tx) => {
      await holdRulesInForce(tx);
      isHeld();
      await vi.waitFor(async () => expect(await lockWaiters(own.db)).toBe(1), { timeout: 10_000, interval: 10 });
      order.push('written');
    });
    await held;
    const activating = activateRules(own.db, rulesNamed('site-2')).then(() => order.push('activated'));
    await Promise.all([writing, activating]);
    expect(order).toEqual(['written', 'activated']);
  });

  test('lets the last facts win, however many triage while instances stream in', async () => {
    const stream = Array.from({ length: 15 }, (_, n) => () => arrive('2.4', n));
    const triages = Array.from({ length: 15 }, () => () => triage('2.4'));
    await Promise.all(stream.flatMap((batch, n) => [batch(), triages[n]?.()]));
    await triage('2.4');
    const { rev, triagedRev } = await studyState(own.db, '2.4');
    expect(triagedRev).toBe(rev);
    expect(await instancesJudged('2.4')).toBe(15);
  });
});

describe('a study that our rules stumble over', () => {
  const poisonous: JudgeSession = (studies, headers, rules) => {
    if (studies.some(({ studyInstanceUid }) => studyInstanceUid === '3.1')) throw new RangeError('poison');
    return countingJudge(studies, headers, rules);
  };

  test('is postponed ever longer and keeps no other study waiting', async () => {
    await arrive('3.1', 1);
    await arrive('3.2', 1);
    expect(await triage('3.1', poisonous)).toEqual({ is: 'failed' });
    const first = await studyState(own.db, '3.1');
    expect(await triage('3.1', poisonous)).toEqual({ is: 'failed' });
    const second = await studyState(own.db, '3.1');
    expect([first.failures, second.failures]).toEqual([1, 2]);
    expect(second.dueInMs).toBeGreaterThan(first.dueInMs);
    expect(await triage('3.2', poisonous)).toMatchObject({ is: 'judged' });
  });

  test('gets a new chance with new facts', async () => {
    const { toTriage } = await arrive('3.1', 2);
    expect(toTriage).toEqual([{ studyInstanceUid: '3.1', rev: 2 }]);
    const { failures, dueInMs } = await studyState(own.db, '3.1');
    expect(failures).toBe(0);
    expect(dueInMs).toBeLessThanOrEqual(1_000);
  });

  test('is one whose stored header cannot be read any more, too', async () => {
    await arrive('3.3', 1);
    await own.db.updateTable('instance').set({ header: '{}' }).where('study_instance_uid', '=', '3.3').execute();
    expect(await triage('3.3')).toEqual({ is: 'failed' });
  });
});

test('an overdue study is taken by one sweeper at a time', async () => {
  await arrive('4.1', 1);
  await own.db
    .updateTable('study')
    .set({ triage_after: new Date(0) })
    .where('study_instance_uid', '=', '4.1')
    .execute();
  const sweep = () => takeOverdue(own.db, { graceMs: 2_000, leaseMs: 30_000, atMost: 100 });
  const taken = (await Promise.all([sweep(), sweep(), sweep()])).flat();
  expect(taken.filter((uid) => uid === '4.1')).toHaveLength(1);
});
