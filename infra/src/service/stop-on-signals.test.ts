import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';

const here = new URL('.', import.meta.url).href;

/** A process that stops by `stop` and works by `work`, bodies of async functions; resolves when it listens to signals. */
async function processThat(stop: string, work = ''): Promise<ChildProcess> {
  const program = `
    import { createLogger } from '${here}logger.ts';
    import { stopOnSignals } from '${here}stop-on-signals.ts';
    setInterval(() => undefined, 1000);
    stopOnSignals(async () => { ${stop} }, createLogger('child', 'fatal'));
    console.log('ready');
    ${work}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout ?? child, 'data');
  return child;
}

const exitCodeOf = async (child: ChildProcess): Promise<number | null> => (await once(child, 'exit'))[0];

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops in order and exits with 0', async (signal) => {
  const child = await processThat('console.log("drained")');
  const said = once(child.stdout ?? child, 'data');
  child.kill(signal);
  expect(await exitCodeOf(child)).toBe(0);
  expect(String(await said)).toContain('drained');
});

test('a process whose parent is gone stops by itself', async () => {
  const child = await processThat('return');
  child.disconnect();
  expect(await exitCodeOf(child)).toBe(0);
});

test('a stop that fails exits with 1', async () => {
  const child = await processThat('throw new Error("no")');
  child.kill('SIGTERM');
  expect(await exitCodeOf(child)).toBe(1);
});

test('a second signal does not wait for a stop that hangs', async () => {
  const child = await processThat('console.log("hanging"); await new Promise(() => undefined)');
  child.kill('SIGINT');
  await once(child.stdout ?? child, 'data');
  child.kill('SIGINT');
  expect(await exitCodeOf(child)).toBe(1);
});

test('an error that nobody caught ends it, and what the error quotes is not printed', async () => {
  const child = await processThat('return', "setTimeout(() => Promise.reject(new SyntaxError('in CANARY^JANE')), 50)");
  const said = once(child.stdout ?? child, 'data');
  expect(await exitCodeOf(child)).toBe(1);
  expect(String(await said)).toContain('nobody caught');
  expect(String(await said)).not.toContain('CANARY');
});
