import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOfLog, type ServiceProgram, spawnService } from './child-service.ts';
import { say } from './say.ts';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const healthyAfterMs = 60_000;
const stopMs = 20_000;

/**
 * A service that is started again whenever it dies, ever more slowly while it keeps dying. One that ends before it
 * was ready even once is not: its configuration is wrong, and the person at the terminal must know.
 */
export class KeptService {
  readonly #program: ServiceProgram;
  readonly #restarted: () => void;
  readonly #stopping = new AbortController();
  #child: ChildProcess;
  #pauseMs = firstPauseMs;

  constructor(program: ServiceProgram, restarted: () => void) {
    this.#program = program;
    this.#restarted = restarted;
    this.#child = spawnService(program);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves when `/readyz` answers 200, or the signal aborts. @throws Error with its last words when it ends first. */
  async untilReady(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (hasEnded(this.#child)) throw new Error(`${this.#obituary()}\n${endOfLog(this.#program.logFile)}`);
      const response = await fetch(`${this.#program.url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(
        () => null,
      );
      if (response?.ok) return;
      await sleep(50);
    }
  }

  /** From now on a death is repaired. */
  async keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const startedAt = performance.now();
      if (!hasEnded(this.#child)) await once(this.#child, 'exit');
      if (this.#stopping.signal.aborted) return;
      await this.#startAgain(performance.now() - startedAt);
    }
  }

  /** Lets it end its work, and kills it when that takes longer than 20 s. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (hasEnded(this.#child)) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const force = setTimeout(() => this.#child.kill('SIGKILL'), stopMs);
    await ended;
    clearTimeout(force);
  }

  async #startAgain(livedMs: number): Promise<void> {
    this.#pauseMs = livedMs > healthyAfterMs ? firstPauseMs : Math.min(2 * this.#pauseMs, longestPauseMs);
    say(`${this.#obituary()}; starting it again in ${this.#pauseMs / 1000} s. Its last words:`);
    say(endOfLog(this.#program.logFile));
    await sleep(this.#pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    if (this.#stopping.signal.aborted) return;
    this.#child = spawnService(this.#program);
    this.#restarted();
  }

  #obituary(): string {
    const { exitCode, signalCode } = this.#child;
    return `${this.#program.name} ended unexpectedly (${signalCode ?? `exit code ${exitCode}`})`;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
