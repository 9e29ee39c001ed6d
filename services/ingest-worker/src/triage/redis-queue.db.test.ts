import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

describe.skipIf(!hasRedis)('triage with its queue in a Redis', () => {
  let own: TestStore;
  let port: number;
  let redis: ChildProcess;
  let triage: RunningTriage;
  beforeAll(async () => {
    own = await aStore();
    port = await freePort();
    redis = startRedis();
    triage = startTriage({
      db: own.db,
      judge: countingJudge,
      rules: ruleSource(own.db),
      logger: pino({ level: 'silent' }),
      place: { databaseUrl: own.url, redisUrl: `redis://127.0.0.1:${port}` },
      concurrency: 2,
      metrics: createMetrics(),
    });
  });
  afterAll(async () => {
    await triage.stop();
    redis.kill('SIGKILL');
    await own.drop();
  });

  const startRedis = () => spawn('redis-server', ['--port', `${port}`, '--save', ''], { stdio: 'ignore' });
  const judged = async (study: string) => {
    const { toTriage } = await store(own.db, [offerOf(anInstance(study, 1, { patient: { id: null } }))]);
    triage.wake(toTriage);
    await vi.waitFor(async () => expect(await findEntry(own.db, study)).not.toBeNull(), {
      timeout: 20_000,
      interval: 50,
    });
  };

  test('judges while the Redis is there, while it is gone, and when it is back', async () => {
    await judged('1.1');
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    await judged('1.2');
    redis = startRedis();
    await judged('1.3');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : freePort();
}
