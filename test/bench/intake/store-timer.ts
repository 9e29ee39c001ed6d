import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const program = path.join(import.meta.dirname, '../../../services/ingest-worker/src/testing/time-store.ts');

/** The store of the ingest worker in a process of its own: nothing else is measured, and nobody triages meanwhile. */
export type StoreTimer = {
  /** Milliseconds to store so many batches of new instances. */
  readonly storeMs: (batches: number, batchOffers: number) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export const startStoreTimer = async (databaseUrl: string): Promise<StoreTimer> => {
  const env = { DATABASE_URL: databaseUrl, NODE_OPTIONS: process.env.NODE_OPTIONS };
  const child = spawn(process.execPath, [program], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const storeMs = async (batches: number, batchOffers: number): Promise<number> => {
    child.stdin.write(`${batches} ${batchOffers}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error(`the store has ended with ${child.exitCode}`);
    return Number(value);
  };
  await storeMs(1, 500);
  await storeMs(50, 1);
  return { storeMs, stop: () => stopped(child) };
};

/** It ends with its input. */
const stopped = async (child: ChildProcess): Promise<void> => {
  const ended = child.exitCode === null ? once(child, 'exit') : undefined;
  child.stdin?.end();
  await ended;
};
