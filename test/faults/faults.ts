import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { nothingWrong } from './harness/check-store.ts';
import { runLongSet } from './long/long-set.ts';
import { acknowledged, findingsText, ledgerText } from './long/summary.ts';

/** `pnpm faults`: the short set. `pnpm faults --long [--seed N] [--instances N] [--kills N]`: the long one, some 10 minutes. */
const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    instances: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '100' },
  },
});
if (values.long) await long().catch(tellWhy);
else process.exitCode = await short();

async function short(): Promise<number> {
  const run = await startVitest('test', [], { run: true, watch: false, project: ['faults'] });
  await run?.close();
  return Number(process.exitCode ?? 0);
}

async function long(): Promise<void> {
  const [seed, instances, kills] = [Number(values.seed), Number(values.instances), Number(values.kills)];
  console.log(`seed ${seed}: ${instances} instances, at least ${kills} kills`);
  const startMs = performance.now();
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
  const result = await runLongSet({
    seed,
    instances,
    kills,
    signal: stopping.signal,
    say: (line) => console.log(`${elapsed(startMs)} ${line}`),
  });
  const isRight = Object.entries(nothingWrong).every(
    ([name, none]) => new Map(Object.entries(result.findings)).get(name) === none,
  );
  const isEnough = acknowledged(result.ledger) >= instances && result.kills >= kills;
  for (const line of [
    `\nseed            ${seed}`,
    ...ledgerText(result.ledger),
    `kills           ${result.kills}`,
    ...[...result.injected].map(([name, count]) => `                ${count} x ${name}`),
    `starts          ${result.ingestStarts} of ingest workers`,
    ...findingsText(result.findings),
    `took            ${elapsed(startMs)}`,
    isRight && isEnough ? 'Nothing was lost.' : 'FAILED',
  ]) {
    console.log(line);
  }
  process.exit(isRight && isEnough ? 0 : 1);
}

function elapsed(startMs: number): string {
  const seconds = Math.round((performance.now() - startMs) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function tellWhy(error: unknown): never {
  console.error(error instanceof Error && error.name === 'AbortError' ? 'Stopped, and cleaned up.' : error);
  process.exit(1);
}
