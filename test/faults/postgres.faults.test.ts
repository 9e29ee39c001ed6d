import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { nothingWrong } from './harness/check-store.ts';
import { type Cluster, startCluster } from './harness/cluster.ts';
import { type FaultProxy, startFaultProxy } from './harness/fault-proxy.ts';
import { feed } from './harness/feed.ts';
import { aHospital } from './harness/hospital.ts';
import { randomOf, seedOf } from './harness/random.ts';

const faults = {
  'killed and started': async (cluster: Cluster) => {
    await cluster.kill();
    await sleep(500);
    await cluster.start();
  },
  'stopped without a farewell and started': async (cluster: Cluster) => {
    await cluster.stopImmediately();
    await cluster.start();
  },
  paused: async (cluster: Cluster) => {
    cluster.pause();
    await sleep(3_000);
    cluster.resume();
  },
  'without its connections': async (cluster: Cluster) => {
    expect(await cluster.terminateBackends()).toBeGreaterThan(0);
  },
};

test('nothing is lost when PostgreSQL is killed, stopped, paused and cut off under load', async () => {
  const random = randomOf(seedOf('PostgreSQL'));
  const cluster = await aCluster();
  const hospital = await aHospital({ databaseUrl: cluster.url });
  const feeding = feed(hospital, random);
  for (const fault of random.shuffled([...Object.values(faults), ...Object.values(faults)])) {
    await sleep(random.int(200, 1_000));
    await fault(cluster);
    // Somebody is served again before the next fault.
    await hospital.send(hospital.makeStudy(random.int(1_000_000, 9_999_999), 'one series'), hospital.stow);
  }
  await feeding.end();
  expect(hospital.ingest.ends()).toEqual([]);
  expect(await hospital.check()).toEqual(nothingWrong);
});

test('a commit whose answer is lost counts once', async () => {
  const random = randomOf(seedOf('lost answers to commits'));
  const cluster = await aCluster();
  const proxy = await startFaultProxy(cluster.port);
  onTestFinished(() => proxy.close());
  const throughProxy = Object.assign(new URL(cluster.url), { port: String(proxy.port) }).href;
  const hospital = await aHospital({ databaseUrl: throughProxy, checkedUrl: cluster.url });
  const lost = loseAnswers(proxy, () => random.next() < 0.3);
  const feeding = feed(hospital, random);
  await sleep(6_000);
  await feeding.end();
  proxy.resetOn(null);
  console.log(`lost answers: ${JSON.stringify(lost)}`);
  expect(Math.min(lost.toBatches, lost.toCommits)).toBeGreaterThan(5);
  expect(await hospital.check()).toEqual(nothingWrong);
});

async function aCluster(): Promise<Cluster> {
  const cluster = await startCluster();
  onTestFinished(() => cluster.remove());
  return cluster;
}

/** ReadyForQuery, outside any transaction: what the server says when a statement by itself is committed (PostgreSQL 53.7). */
const committed = Buffer.from('Z\0\0\0\u0005I', 'latin1');

/** The server has committed a batch, or a transaction of triage, and its connection breaks before it can say so. */
function loseAnswers(proxy: FaultProxy, loses: () => boolean) {
  const lost = { toBatches: 0, toCommits: 0 };
  const waiting = new WeakSet<object>();
  proxy.resetOn((piece, way, connection) => {
    if (way === 'forth' && piece.includes('select take_in(')) waiting.add(connection);
    if (way === 'forth') return false;
    const isBatch = piece.includes(committed) && waiting.delete(connection);
    if (!(isBatch || piece.includes('COMMIT\0')) || !loses()) return false;
    lost[isBatch ? 'toBatches' : 'toCommits'] += 1;
    return true;
  });
  return lost;
}
