import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anInstance,
  aStore,
  countingJudge,
  offerOf,
  store,
  studyState,
  type TestStore,
} from '../testing/store-testing.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { reviseOutdated } from './revise-outdated.ts';

const logger = pino({ level: 'silent' });
const CURRENT = { entryVersion: 1, policyVersion: '1' };
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
  for (const study of ['1.1', '1.2', '1.3']) {
    await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: null } }))]);
    await triageStudy({ db: own.db, judge: countingJudge, logger }, study);
  }
});
afterAll(() => own.drop());

const waits = async (study: string) => {
  const { rev, triagedRev } = await studyState(own.db, study);
  return rev > triagedRev;
};

describe('verdicts of another edition', () => {
  test('of the current edition wait for nothing', async () => {
    expect(await reviseOutdated(own.db, CURRENT)).toBe(0);
  });

  test('in an older format wait to be made again, once', async () => {
    await sql`update entry set entry = entry - 'version' where study_instance_uid = '1.1'`.execute(own.db);
    expect(await reviseOutdated(own.db, CURRENT)).toBe(1);
    expect([await waits('1.1'), await waits('1.2')]).toEqual([true, false]);
    expect(await reviseOutdated(own.db, CURRENT)).toBe(0);
  });

  test('under an older policy wait to be made again', async () => {
    expect(await reviseOutdated(own.db, { ...CURRENT, policyVersion: '2' })).toBe(2);
    expect([await waits('1.2'), await waits('1.3')]).toEqual([true, true]);
  });
});
