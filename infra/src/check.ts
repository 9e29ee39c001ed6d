import { globSync } from 'node:fs';
import { runProgram } from './commands/run-program.ts';
import { checkout } from './start/start-settings.ts';

/** `pnpm check`: format, lint, types, dead code, the architecture and the unit tests, all at once, in seconds. */
const typeChecked = [
  '{packages,services}/*/tsconfig.json',
  'services/*/web/tsconfig.json',
  '{infra,test}/tsconfig.json',
];

const checks: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'format and lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  'dead code': ['node_modules/knip/bin/knip.js', '--no-progress'],
  'architecture, unit tests and properties': [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--project=unit', '--project=properties', '--reporter=dot'],
  ],
  ...Object.fromEntries(
    [...globSync(typeChecked, { cwd: checkout }).sort(), 'tsconfig.test.json'].map((project) => [
      `types of ${project}`,
      ['node_modules/typescript/bin/tsc', '--project', project],
    ]),
  ),
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, [script, ...args]]) => {
    const { passed, output, seconds } = await runProgram(script, args);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
    if (!passed) console.log(output);
    return passed;
  }),
);
const failed = results.filter((passed) => !passed).length;
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${results.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
