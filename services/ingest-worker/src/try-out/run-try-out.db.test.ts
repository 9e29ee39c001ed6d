import { aJudgement, cervicalOnly } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTriageWaiting, letGoOfTryOut, takeTryOut } from '../store/try-out-statements.ts';
import { activateRules, rulesNamed, storeRules } from '../testing/rules-testing.ts';
import { anInstance, aStore, countingJudge, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import type { JudgeSession } from '../triage/judge-session.ts';
import { runTryOut } from './run-try-out.ts';

const leaseMs = 60_000;
const logger = pino({ level: 'silent' });
const STUDIES = Array.from({ length: 20 }, (_, n) => `1.${n + 10}`);
let own: TestStore;
beforeEach(async () => {
  own = await aStore();
  for (const study of STUDIES) await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: null } }))]);
  await activateRules(own.db, rulesNamed('before'));
  await storeRules(own.db, rulesNamed('after'));
});
afterEach(() => own.drop());

/** Under the rules `after` every study whose UID ends in an odd digit is refuted; of those in `poison` nothing is known. */
const refutingOdd =
  (poison: readonly string[] = []): JudgeSession =>
  async (studies, headers, rules) => {
    if (studies.some(({ studyInstanceUid }) => poison.includes(studyInstanceUid))) throw new RangeError('poison');
    const entries = await countingJudge(studies, headers, rules);
    return entries.map((entry) => {
      const isOdd = Number(entry.studyInstanceUid.at(-1)) % 2 === 1;
      if (rules.version === 'before' || !isOdd) return entry;
      const judgement = aJudgement({ ...entry.judgement, wholeSpineWithContrast: cervicalOnly() });
      return { ...entry, judgement };
    });
  };

const ask = async (sample: number | null = null) => {
  const studies = sample ?? STUDIES.length;
  await sql`
    insert into try_out (version, against, sample, asked_by, studies)
    values ('after', 'before', ${sample}, 'admin', ${studies})
  `.execute(own.db);
};
const take = async () => {
  const taken = await takeTryOut(own.db, leaseMs);
  if (!taken) throw new Error('there is no try-out to take');
  return taken;
};
/** Goes on for so many pages, as if the worker was then killed; all unless told. */
const run = async ({ pages = 99, judge = refutingOdd() } = {}) => {
  let left = pages;
  await runTryOut({ db: own.db, judge, logger, leaseMs, untilQuiet: async () => left-- > 0 }, await take());
};
const expire = () => sql`update try_out set leased_until = now() - interval '1 s'`.execute(own.db);
const progress = async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select studies, done, unchanged, failed, finished_at is not null as finished from try_out
  `.execute(own.db);
  return rows[0];
};
const changes = async () => {
  const { rows } = await sql<{ uid: string; kind: string; is: string }>`
    select study_instance_uid as uid, kind, change #>> '{after,wholeSpineWithContrast,is}' as is from try_out_change
    order by danger, study_instance_uid
  `.execute(own.db);
  return rows;
};
const odd = STUDIES.filter((_, n) => n % 2 === 1);

describe('a try-out', () => {
  test('lists whose verdict would change, counts the rest, and writes no verdict', async () => {
    await ask();
    await run();
    expect(await progress()).toEqual({ studies: 20, done: 20, unchanged: 10, failed: 0, finished: true });
    expect(await changes()).toEqual(odd.map((uid) => ({ uid, kind: 'no-longer-confirmed', is: 'refuted' })));
    expect((await sql`select from entry`.execute(own.db)).rows).toEqual([]);
    expect((await sql`select from study where triaged_rev > 0`.execute(own.db)).rows).toEqual([]);
  });

  test('goes on where a killed worker stood, and says the same as one that nobody disturbed', async () => {
    await ask();
    await run({ pages: 1 });
    expect(await progress()).toMatchObject({ done: 8, finished: false });
    await expire();
    await run({ pages: 1 });
    await expire();
    await run();
    expect(await progress()).toEqual({ studies: 20, done: 20, unchanged: 10, failed: 0, finished: true });
    expect((await changes()).map(({ uid }) => uid)).toEqual(odd);
  });

  test('of a sample takes the newest studies', async () => {
    await ask(3);
    await run();
    expect(await progress()).toMatchObject({ done: 3, finished: true });
    expect((await changes()).map(({ uid }) => uid)).toEqual(['1.27', '1.29']);
  });

  test('takes no study that came after it was asked for', async () => {
    await ask();
    await store(own.db, [offerOf(anInstance('1.99', 1, { patient: { id: null } }))]);
    await run();
    expect((await changes()).map(({ uid }) => uid)).toEqual(odd);
  });

  test('counts the studies that the rules stumble over, and goes on', async () => {
    await ask();
    await run({ judge: refutingOdd(['1.11', '1.12']) });
    expect(await progress()).toEqual({ studies: 20, done: 20, unchanged: 9, failed: 2, finished: true });
  });
});

describe('a worker that holds a try-out', () => {
  test('is the only one, until its lease ends or it lets go', async () => {
    await ask();
    const first = await take();
    expect(await takeTryOut(own.db, leaseMs)).toBeNull();
    await letGoOfTryOut(own.db, first);
    expect((await take()).epoch).toBe(first.epoch + 1);
    await expire();
    expect((await take()).epoch).toBe(first.epoch + 2);
  });

  test('keeps nothing once another has taken it over', async () => {
    await ask();
    let isTaken = false;
    const slow: JudgeSession = async (...judged) => {
      if (!isTaken) {
        isTaken = true;
        await expire();
        await take();
      }
      return refutingOdd()(...judged);
    };
    await run({ judge: slow });
    expect(await progress()).toMatchObject({ done: 0, finished: false });
    expect(await changes()).toEqual([]);
  });

  test('keeps nothing of a page that another has done meanwhile', async () => {
    await ask();
    let overtaken = false;
    const slow: JudgeSession = async (...judged) => {
      if (!overtaken) {
        overtaken = true;
        await expire();
        await run();
      }
      return refutingOdd()(...judged);
    };
    await run({ judge: slow });
    expect(await progress()).toEqual({ studies: 20, done: 20, unchanged: 10, failed: 0, finished: true });
    expect(await changes()).toHaveLength(10);
  });
});

test('triage is waiting when the turn of a study has come, and not for one that it failed on', async () => {
  await sql`update study set triaged_rev = rev`.execute(own.db);
  expect(await isTriageWaiting(own.db)).toBe(false);
  await sql`update study set triaged_rev = 0, triage_after = now() where study_instance_uid = '1.10'`.execute(own.db);
  expect(await isTriageWaiting(own.db)).toBe(true);
  await sql`update study set triage_failures = 1 where study_instance_uid = '1.10'`.execute(own.db);
  expect(await isTriageWaiting(own.db)).toBe(false);
});
