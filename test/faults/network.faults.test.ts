import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase } from '@cordwatch/infra/testing';
import { expect, onTestFinished, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { dimseSender } from './harness/dimse-sender.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './harness/fault-proxy.ts';
import { feed } from './harness/feed.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';
import { stowSender } from './harness/stow-sender.ts';

const faults: readonly Fault[] = [
  { is: 'delay', ms: 100 },
  { is: 'black hole' },
  { is: 'lose answers' },
  { is: 'trickle', everyMs: 1 },
  { is: 'cut after', bytes: 30_000 },
];

test('nothing is lost over networks that delay, cut, and swallow what is said', async () => {
  const random = randomOf(seedOf('networks'));
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const toDatabase = await aProxy(Number(new URL(url).port));
  const throughProxy = Object.assign(new URL(url), { port: String(toDatabase.port) }).href;
  const hospital = await aHospital({ databaseUrl: throughProxy, checkedUrl: url });
  const [toStow, toDimse] = [await aProxy(hospital.ingest.httpPort), await aProxy(hospital.ingest.dimsePort)];
  const channels = [
    { via: 'stow', send: stowSender(toStow.port) },
    { via: 'dimse', send: dimseSender(toDimse.port) },
  ] as const;
  const feeding = feed({ ...hospital, channels }, random);
  for (const fault of random.shuffled([...faults, ...faults])) {
    const proxy = random.pick([toDatabase, toStow, toDimse]);
    proxy.set(fault);
    await sleep(random.int(500, 2_000));
    proxy.set({ is: 'none' });
    // Whoever waited for what was swallowed would wait for a long time.
    proxy.resetAll();
  }
  await feeding.end();
  expect(hospital.ingest.ends()).toEqual([]);
  expect(await hospital.check()).toEqual(nothingWrong);
});

async function aProxy(port: number): Promise<FaultProxy> {
  const proxy = await startFaultProxy(port);
  onTestFinished(() => proxy.close());
  return proxy;
}
