import { startVitest } from 'vitest/node';
import { type Counts, countReporter } from './commands/count-reporter.ts';
import { installDebianPackages } from './commands/debian-packages.ts';
import { checkout } from './start/start-settings.ts';

/** `npm test`: every suite. The last line is `N passed, N failed`, and skipped tests are told. */
process.chdir(checkout);
installDebianPackages((line) => console.log(line));

let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
const reporter = countReporter((all) => {
  counts = all;
});
const run = await startVitest('test', process.argv.slice(2), {
  run: true,
  watch: false,
  reporters: ['default', reporter],
});
await run?.close();

const mayNotSkip = process.env.CI === 'true' && counts.skipped > 0;
if (mayNotSkip) console.log(`CI may not skip a test, and ${counts.skipped} were skipped.`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed > 0 || counts.passed === 0 || mayNotSkip ? 1 : 0);
