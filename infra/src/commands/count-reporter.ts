import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** How many tests of a run passed, failed and were skipped; a file that cannot even be loaded counts as a failure. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** vitest: hands the counts of a finished run to `counted`. */
export const countReporter = (counted: (counts: Counts) => void): Reporter => ({
  onTestRunEnd: (modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = count('failed') + count('pending') + brokenFiles + unhandledErrors.length;
    counted({ passed: count('passed'), failed, skipped: count('skipped') });
  },
});
