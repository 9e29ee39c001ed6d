import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '../harness/cluster.ts';
import type { Ingest } from '../harness/ingest.ts';
import type { Random } from '../harness/random.ts';
import type { RedisServer } from '../harness/redis.ts';

export type Victims = {
  readonly ingests: readonly Ingest[];
  readonly cluster: Cluster;
  readonly redis: RedisServer;
  readonly random: Random;
};

/** What is done to the hospital's machines, and how many of a hundred times. Those that kill nobody are not counted. */
export const faults = {
  'ingest killed': { weight: 55, kills: true, inject: killIngest },
  'PostgreSQL killed': { weight: 8, kills: true, inject: ({ cluster }: Victims) => ended(cluster, cluster.kill) },
  'PostgreSQL stopped at once': {
    weight: 6,
    kills: true,
    inject: ({ cluster }: Victims) => ended(cluster, cluster.stopImmediately),
  },
  'Redis killed': { weight: 8, kills: true, inject: killRedis },
  'Redis flushed': { weight: 6, kills: false, inject: ({ redis }: Victims) => redis.flush() },
  'database connections cut': {
    weight: 6,
    kills: false,
    inject: async ({ cluster }: Victims) => void (await cluster.terminateBackends()),
  },
  'PostgreSQL paused': { weight: 4, kills: false, inject: pausePostgres },
  'ingest told to stop': { weight: 7, kills: false, inject: stopIngest },
} as const;
export type FaultName = keyof typeof faults;

const names: readonly FaultName[] = [
  'ingest killed',
  'PostgreSQL killed',
  'PostgreSQL stopped at once',
  'Redis killed',
  'Redis flushed',
  'database connections cut',
  'PostgreSQL paused',
  'ingest told to stop',
];
const deck = names.flatMap((name) => Array.from({ length: faults[name].weight }, () => name));

export const pickFault = (random: Random): FaultName => random.pick(deck);

async function killIngest({ ingests, random }: Victims): Promise<void> {
  const ingest = random.pick(ingests);
  await ingest.ready();
  await sleep(random.int(50, 800));
  ingest.signal('SIGKILL');
  await ingest.ended();
}

async function stopIngest({ ingests, random }: Victims): Promise<void> {
  const ingest = random.pick(ingests);
  await ingest.ready();
  ingest.signal('SIGTERM');
  const end = await ingest.ended();
  if (end !== '0') throw new Error(`An ingest worker that was told to stop ended with ${end}`);
}

async function ended(cluster: Cluster, end: () => Promise<void>): Promise<void> {
  await end();
  await cluster.start();
}

async function pausePostgres({ cluster, random }: Victims): Promise<void> {
  cluster.pause();
  await sleep(random.int(500, 4_000));
  cluster.resume();
}

async function killRedis({ redis, random }: Victims): Promise<void> {
  await redis.kill();
  await sleep(random.int(0, 2_000));
  await redis.start();
}
