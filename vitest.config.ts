import { defineConfig } from 'vitest/config';

const everywhere = ['packages', 'services', 'infra'];
const migratedDatabase = './infra/src/testing/global-setup.ts';

const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, exclude: ['**/node_modules/**', '**/dist/**'], ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [...everywhere.map((place) => `${place}/**/*.test.{ts,tsx}`), 'test/{,eval/,bench/}*.test.ts'], {
        exclude: ['**/node_modules/**', '**/dist/**', '**/*.db.test.ts', '**/*.properties.test.ts'],
        testTimeout: 60_000,
        // No module has state, so files may share a process; that halves the time.
        isolate: false,
      }),
      project('properties', ['packages/*/src/*.properties.test.ts'], {
        setupFiles: ['./test/property-runs.ts'],
        // Long runs share all cores; nothing else that is heavy runs beside them.
        maxWorkers: '100%',
        sequence: { groupOrder: 1 },
        testTimeout: 600_000,
        isolate: false,
      }),
      project('db', [...everywhere.map((place) => `${place}/**/*.db.test.ts`), 'test/*.db.test.ts'], {
        globalSetup: migratedDatabase,
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
      project('flow', ['test/{flow,corpus}/**/*.test.ts'], { testTimeout: 30_000 }),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        globalSetup: migratedDatabase,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('bad-input', ['test/bad-input/**/*.test.ts'], {
        globalSetup: migratedDatabase,
        testTimeout: 300_000,
        hookTimeout: 120_000,
        // How long a thread is kept busy is among what is asked, so nothing else that is heavy runs beside them.
        fileParallelism: false,
        sequence: { groupOrder: 2 },
      }),
      project('faults', ['test/faults/**/*.test.ts'], {
        globalSetup: migratedDatabase,
        testTimeout: 400_000,
        hookTimeout: 120_000,
        // They wait more than they work, and nothing else that is heavy runs beside them.
        maxWorkers: 3,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
});
