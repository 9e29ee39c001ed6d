import { openPool } from '@cordwatch/infra/service';
import { createPostgresBackend, isPgPool, type PgPool, type Processor, Queue, runMigrations, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Where the queue lives: in the database, unless a Redis is named for many machines. */
export type QueuePlace = { readonly databaseUrl: string; readonly redisUrl?: string | undefined };

type Ending = {
  readonly close: () => Promise<void>;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
};

/** BullMQ on either backend, as far as we use it. */
export type QueueBackend = {
  readonly openQueue: (name: string) => Ending & { readonly addBulk: Queue['addBulk'] };
  readonly openWorker: (name: string, work: Processor, concurrency: number) => Ending;
  readonly close: () => Promise<void>;
};

/** @throws when its server cannot be reached now. */
export const openQueueBackend = ({ databaseUrl, redisUrl }: QueuePlace, logger: Logger): Promise<QueueBackend> =>
  redisUrl ? redisBackend(redisUrl) : postgresBackend(databaseUrl, logger);

/** While the Redis is away, adding to it fails at once and taking from it waits. */
async function redisBackend(url: string): Promise<QueueBackend> {
  const adding = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  const taking = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  const close = async () => [adding, taking].forEach((client) => void client.disconnect());
  // The queue and the worker report the same.
  for (const client of [adding, taking]) client.on('error', () => undefined);
  await adding.connect().catch(async (error) => {
    await close();
    throw error;
  });
  return {
    openQueue: (name) => new Queue(name, { connection: adding }),
    openWorker: (name, work, concurrency) => new Worker(name, work, { connection: taking, concurrency }),
    close,
  };
}

/** The schema that BullMQ takes for its own when it is given a pool. */
const schema = 'bullmq';
/** Queue, worker, and one that listens. */
const maxConnections = 4;

async function postgresBackend(databaseUrl: string, logger: Logger): Promise<QueueBackend> {
  const pool = openPool(inSchema(databaseUrl), { maxConnections, applicationName: 'triage-queue', logger });
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const connection = asBullmqPool(pool);
  return {
    openQueue: (name) => new Queue(name, { connection }, createPostgresBackend),
    openWorker: (name, work, concurrency) => new Worker(name, work, { connection, concurrency }, createPostgresBackend),
    close: () => pool.end(),
  };
}

/** A pool of pg is what BullMQ asks for; the types of the two say so in ways that do not compare. */
function asBullmqPool(pool: unknown): PgPool {
  if (isPgPool(pool)) return pool;
  throw new TypeError('BullMQ does not take the pools of this version of pg');
}

async function migrate(pool: ReturnType<typeof openPool>): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}

function inSchema(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c search_path=${schema}`.trim());
  return url.href;
}
