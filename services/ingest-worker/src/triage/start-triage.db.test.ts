import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMetrics } from '../metrics.ts';
import { ruleSource } from '../rules/rule-source.ts';
import {
  anInstance,
  aStore,
  countingJudge,
  findEntry,
  offerOf,
  store,
  type TestStore,
} from '../testing/store-testing.ts';
import { type RunningTriage, startTriage } from './start-triage.ts';

let own: TestStore;
let triage: RunningTriage;
beforeAll(async () => {
  own = await aStore();
  triage = startTriage({
    db: own.db,
    judge: countingJudge,
    rules: ruleSource(own.db),
    logger: pino({ level: 'silent' }),
    place: { databaseUrl: own.url },
    concurrency: 2,
    metrics: createMetrics(),
  });
});
afterAll(async () => {
  await triage.stop();
  await own.drop();
});

const judged = (study: string, instances: number) =>
  vi.waitFor(async () => expect((await findEntry(own.db, study))?.study.instances).toBe(instances), {
    timeout: 15_000,
    interval: 50,
  });
const arrive = (study: string, n: number) => store(own.db, [offerOf(anInstance(study, n, { patient: { id: null } }))]);

test('a study is judged, and again when its facts change', async () => {
  triage.wake((await arrive('1.1', 1)).toTriage);
  await judged('1.1', 1);
  triage.wake((await arrive('1.1', 2)).toTriage);
  await judged('1.1', 2);
});

test('a study whose wake-up was lost is found', async () => {
  await arrive('1.2', 1);
  await judged('1.2', 1);
});
