import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { feed } from './harness/feed.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';
import { hasRedis, startRedis } from './harness/redis.ts';

describe.skipIf(!hasRedis())('with the queue in a Redis', () => {
  test('every study is triaged though Redis is flushed, paused, killed and back', async () => {
    const random = randomOf(seedOf('Redis'));
    const redis = await startRedis();
    onTestFinished(() => redis.kill());
    const hospital = await aHospital({ env: { REDIS_URL: redis.url } });
    const feeding = feed(hospital, random);
    for (const fault of random.shuffled([...faultsOf(redis), ...faultsOf(redis)])) {
      await sleep(random.int(300, 1_500));
      await fault();
      // Intake does not wait for a queue.
      await hospital.send(hospital.makeStudy(random.int(1_000_000, 9_999_999), 'one series'), hospital.stow);
    }
    await feeding.end();
    await redis.kill();
    await hospital.send(hospital.makeStudy(10_000_000), hospital.stow);
    expect(hospital.ingest.ends()).toEqual([]);
    expect(await hospital.check()).toEqual(nothingWrong);
  });
});

const faultsOf = (redis: Awaited<ReturnType<typeof startRedis>>) => [
  () => redis.flush(),
  async () => {
    redis.pause();
    await sleep(2_000);
    redis.resume();
  },
  async () => {
    await redis.kill();
    await sleep(500);
    await redis.start();
  },
];
