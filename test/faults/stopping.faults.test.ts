import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { feed } from './harness/feed.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';

test('SIGTERM under load ends every process in order and loses nothing, one restart after another', async () => {
  const random = randomOf(seedOf('SIGTERM'));
  const hospital = await aHospital();
  const other = await hospital.another();
  const feeding = feed(hospital, random);
  for (let turn = 0; turn < 3; turn++) {
    for (const ingest of [hospital.ingest, other]) {
      await ingest.ready();
      await sleep(random.int(100, 800));
      ingest.signal('SIGTERM');
      await ingest.ended();
      await sleep(200);
    }
  }
  await feeding.end();
  for (const ingest of [hospital.ingest, other]) expect(ingest.ends()).toEqual(['0', '0', '0']);
  expect(await hospital.check()).toEqual(nothingWrong);
});

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

test('workers whose clocks are minutes and days apart do everything once', async () => {
  const random = randomOf(seedOf('clocks'));
  const preload = [path.join(import.meta.dirname, 'preload', 'clock.ts')];
  const skewed = (ms: number) => ({ preload, env: { FAULT_CLOCK_MS: String(ms) } });
  const hospital = await aHospital(skewed(-2 * minuteMs));
  for (const ms of [2 * minuteMs, dayMs, -dayMs]) await hospital.another(skewed(ms));
  const feeding = feed(hospital, random);
  await sleep(6_000);
  await feeding.end();
  expect(await hospital.check()).toEqual(nothingWrong);
});
