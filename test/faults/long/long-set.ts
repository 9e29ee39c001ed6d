import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkStore, type Findings } from '../harness/check-store.ts';
import { aFolder, startCluster } from '../harness/cluster.ts';
import { startIngest } from '../harness/ingest.ts';
import { type LedgerLine, readLedger } from '../harness/ledger.ts';
import { randomOf } from '../harness/random.ts';
import { startRedis } from '../harness/redis.ts';
import { until } from '../harness/until.ts';
import { type FaultName, faults, pickFault, type Victims } from './kills.ts';
import type { Orders } from './orders.ts';
import { progress } from './orders.ts';

export type LongOptions = {
  readonly seed: number;
  readonly instances: number;
  readonly kills: number;
  readonly say: (line: string) => void;
  /** Ends the run early; everything is cleaned up all the same. */
  readonly signal: AbortSignal;
};

export type LongResult = {
  readonly ledger: readonly LedgerLine[];
  readonly findings: Findings;
  readonly injected: ReadonlyMap<FaultName, number>;
  readonly kills: number;
  readonly ingestStarts: number;
};

/** However little is delivered, the next fault comes. */
const longestPeaceMs = 10_000;

/** A hospital of its own, hurt until it has taken in everything; then everything is counted. It leaves nothing behind. */
export async function runLongSet(options: LongOptions): Promise<LongResult> {
  await using leaving = new AsyncDisposableStack();
  const place = aFolder('faults-long');
  leaving.defer(() => rmSync(place, { recursive: true, force: true }));
  const cluster = await startCluster(path.join(place, 'postgres'));
  leaving.defer(() => cluster.remove());
  const redis = await startRedis();
  leaving.defer(() => redis.kill());
  const folder = path.join(place, 'in');
  const env = { REDIS_URL: redis.url };
  const ingests = await Promise.all([
    startIngest({ databaseUrl: cluster.url, env: { ...env, CORDWATCH__FOLDER__PATH: folder } }),
    startIngest({ databaseUrl: cluster.url, env }),
  ]);
  for (const ingest of ingests) leaving.defer(async () => void (await ingest.stop()));
  const random = randomOf(options.seed);
  const ledgerFile = path.join(place, 'ledger.jsonl');
  const httpPorts = ingests.map(({ httpPort }) => httpPort);
  const dimsePorts = ingests.map(({ dimsePort }) => dimsePort);
  const load = startLoad({
    ledgerFile,
    folder,
    httpPorts,
    dimsePorts,
    instances: options.instances,
    seed: options.seed,
    atATime: 24,
  });
  leaving.defer(() => void load.kill('SIGKILL'));
  const injected = await hurtUntilDone(load, { ingests, cluster, redis, random }, options);
  options.say('all is sent; waiting until all is triaged, then comparing');
  const findings = await checkStore(cluster.query, ledgerFile);
  return {
    ...{ findings, ledger: await readLedger(ledgerFile), injected, kills: killsOf(injected) },
    ingestStarts: ingests.reduce((sum, ingest) => sum + ingest.starts(), 0),
  };
}

const startLoad = (orders: Orders): ChildProcess =>
  fork(path.join(import.meta.dirname, 'load.ts'), [JSON.stringify(orders)], { stdio: 'inherit' });

async function hurtUntilDone(load: ChildProcess, victims: Victims, options: LongOptions) {
  const injected = new Map<FaultName, number>();
  let delivered = 0;
  load.on('message', (message) => {
    delivered += progress.parse(message).delivered;
  });
  const done = once(load, 'exit').then(([code]) => Number(code ?? 1));
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  const share = options.instances / options.kills;
  while (!isDone) {
    const kills = killsOf(injected);
    // Load and kills last as long as each other.
    if (load.connected) load.send({ instances: Math.ceil(share * (kills + 1)) });
    await sleep(victims.random.int(200, 2_500), undefined, { signal: options.signal });
    const hasMoved = () => isDone || delivered >= share * kills * 0.9;
    await until('some is delivered', hasMoved, { withinMs: longestPeaceMs }).catch(() => undefined);
    // What is left then goes undisturbed.
    if (kills >= options.kills) continue;
    const name = pickFault(victims.random);
    await faults[name].inject(victims);
    injected.set(name, (injected.get(name) ?? 0) + 1);
    options.say(`${name}; ${killsOf(injected)} kills, ${delivered} of ${options.instances} instances delivered`);
  }
  if ((await done) !== 0) throw new Error('The senders gave up: something is not answered any more');
  return injected;
}

const killsOf = (injected: ReadonlyMap<FaultName, number>): number =>
  [...injected].reduce((sum, [name, count]) => sum + (faults[name].kills ? count : 0), 0);
