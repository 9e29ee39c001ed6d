import { aSymptom } from '@cordwatch/clinical-context/testing';
import { defaultPriorityPolicy } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ruleSource } from '../rules/rule-source.ts';
import { storableJson } from '../store/storable-json.ts';
import { confirmingJudge, findStudy, personOf, writeContext } from '../testing/chart-testing.ts';
import { anInstance, aStore, offerOf, store, type TestStore } from '../testing/store-testing.ts';
import { triageStudy } from '../triage/triage-study.ts';
import { sweepCharts } from './sweep-charts.ts';

const logger = pino({ level: 'silent' });
const patience = { timeout: 20_000, interval: 50 };
let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const receive = async (study: string) => {
  await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: study }, study: { date: '20260302' } }))]);
  await triageStudy({ db: own.db, judge: confirmingJudge, rules: ruleSource(own.db), logger }, study);
};
const sweep = () => {
  const stopping = new AbortController();
  const sweeping = sweepCharts({ db: own.db, logger, signal: stopping.signal });
  onTestFinished(async () => {
    stopping.abort();
    await sweeping;
  });
};
const policyOf = async (study: string) => (await findStudy(own.db, study)).standing?.priorityPolicy;

test('what is written of a person changes the deadlines of their studies, and nobody has to be woken for it', async () => {
  await receive('1.1');
  sweep();
  const symptoms = [aSymptom({ reportedAt: '2026-03-03T10:00:00Z' })];
  await writeContext(own.db, await personOf(own.db, '1.1'), { symptoms });
  await vi.waitFor(async () => expect((await findStudy(own.db, '1.1')).tier).toBe(0), patience);
});

test('a policy that comes into force sets every deadline anew, and so does the one that follows it', async () => {
  await receive('2.1');
  await receive('2.2');
  sweep();
  for (const version of ['site-1', 'site-2']) {
    const policy = storableJson({ ...defaultPriorityPolicy, version });
    await sql`
      insert into priority_activation (version, policy, note, activated_by)
      values (${version}, ${policy}::jsonb, 'agreed', 'test')
    `.execute(own.db);
    await vi.waitFor(async () => {
      expect([await policyOf('2.1'), await policyOf('2.2')]).toEqual([version, version]);
    }, patience);
  }
});
