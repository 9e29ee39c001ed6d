import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { activateRules, rulesNamed, storeRules } from '../testing/rules-testing.ts';
import { anInstance, aStore, countingJudge, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import type { JudgeSession } from '../triage/judge-session.ts';
import { tryOutsUntil } from './start-try-outs.ts';

let own: TestStore;
const stopping = new AbortController();
let running: Promise<void>;
const judged: string[] = [];
const judge: JudgeSession = (studies, headers, rules) => {
  judged.push(rules.version);
  return countingJudge(studies, headers, rules);
};

beforeAll(async () => {
  own = await aStore();
  await store(own.db, [offerOf(anInstance('1.1', 1))]);
  await activateRules(own.db, rulesNamed('before'));
  await storeRules(own.db, rulesNamed('after'));
  await sql`update study set triage_after = now()`.execute(own.db);
  await ask();
  running = tryOutsUntil({ db: own.db, judge, logger: pino({ level: 'silent' }), signal: stopping.signal });
});
afterAll(async () => {
  stopping.abort();
  await running;
  await own.drop();
});

const ask = () =>
  sql`insert into try_out (version, against, asked_by, studies) values ('after', 'before', 'admin', 1)`.execute(own.db);
const state = async () => {
  const { rows } = await sql<{ done: number; isTaken: boolean; isFinished: boolean; renewed: string }>`
    select done, leased_until > now() as "isTaken", finished_at is not null as "isFinished", leased_until::text as renewed
    from try_out order by try_out_id desc limit 1
  `.execute(own.db);
  if (!rows[0]) throw new Error('there is no try-out');
  return rows[0];
};
const until = (expected: object) =>
  vi.waitFor(async () => expect(await state()).toMatchObject(expected), { timeout: 20_000, interval: 20 });

test('a try-out waits while a study waits for triage, and keeps its lease meanwhile', async () => {
  await until({ isTaken: true });
  const { renewed } = await state();
  await vi.waitFor(async () => expect((await state()).renewed).not.toBe(renewed), { timeout: 20_000, interval: 20 });
  expect([await state(), judged]).toMatchObject([{ done: 0, isFinished: false }, []]);
  await sql`update study set triaged_rev = rev`.execute(own.db);
  await until({ done: 1, isFinished: true });
  expect(judged).toEqual(['before', 'after']);
});

test('a worker that stops lets its try-out go, for the next worker to go on with', async () => {
  await sql`update study set triaged_rev = 0`.execute(own.db);
  await ask();
  await until({ isTaken: true });
  stopping.abort();
  await running;
  expect(await state()).toMatchObject({ isTaken: false, isFinished: false, done: 0 });
});
