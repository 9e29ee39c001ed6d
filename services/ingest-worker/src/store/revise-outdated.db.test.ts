import { ENTRY_VERSION } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
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
import type { Edition } from './edition.ts';
import { reviseOutdated } from './revise-outdated.ts';

const madeUnder = { ruleSet: '1', policy: '1', profiles: '1', vocabulary: '1' };
const CURRENT: Edition = { entryVersion: ENTRY_VERSION, madeUnder };
const STUDIES = ['1.1', '1.2', '1.3', '1.4', '1.5'];
const NONE = { revised: 0, isDone: true };
let own: TestStore;
const triage = (study: string) =>
  triageStudy(
    { db: own.db, judge: countingJudge, rules: ruleSource(own.db), logger: pino({ level: 'silent' }) },
    study,
  );
beforeAll(async () => {
  own = await aStore();
  for (const study of STUDIES) {
    await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: null } }))]);
    await triage(study);
  }
});
afterAll(() => own.drop());

const waiting = async () => {
  const states = await Promise.all(STUDIES.map(async (study) => ({ study, ...(await studyState(own.db, study)) })));
  return states.filter(({ rev, triagedRev }) => rev > triagedRev).map(({ study }) => study);
};
const catchUp = async () => {
  for (const study of await waiting()) await triage(study);
};

describe('verdicts of another edition', () => {
  test('of the current edition wait for nothing', async () => {
    expect(await reviseOutdated(own.db, CURRENT, 100)).toEqual(NONE);
  });

  test('of before editions were kept wait to be made again, once', async () => {
    await sql`update entry set edition = null where study_instance_uid = '1.1'`.execute(own.db);
    expect(await reviseOutdated(own.db, CURRENT, 100)).toEqual({ revised: 1, isDone: true });
    expect(await waiting()).toEqual(['1.1']);
    expect(await reviseOutdated(own.db, CURRENT, 100)).toEqual(NONE);
    await catchUp();
    expect(await reviseOutdated(own.db, CURRENT, 100)).toEqual(NONE);
  });

  test.each([
    ['format', { ...CURRENT, entryVersion: ENTRY_VERSION + 1 }],
    ...(['ruleSet', 'policy', 'profiles', 'vocabulary'] as const).map((part): [string, Edition] => [
      part,
      { ...CURRENT, madeUnder: { ...madeUnder, [part]: '2' } },
    ]),
  ])('of another %s wait to be made again', async (_, edition) => {
    expect(await reviseOutdated(own.db, edition, 100)).toEqual({ revised: STUDIES.length, isDone: true });
    await catchUp();
  });

  test('wait a few at a time, and not while as many wait already', async () => {
    const next = { ...CURRENT, entryVersion: ENTRY_VERSION + 2 };
    expect(await reviseOutdated(own.db, next, 2)).toEqual({ revised: 2, isDone: false });
    expect(await reviseOutdated(own.db, next, 2)).toEqual({ revised: 0, isDone: false });
    expect(await waiting()).toEqual(['1.1', '1.2']);
    expect(await reviseOutdated(own.db, next, 4)).toEqual({ revised: 2, isDone: false });
    expect(await reviseOutdated(own.db, next, 9)).toEqual({ revised: 1, isDone: true });
  });
});
