import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { figureText } from './figure.ts';
import { folderIngest } from './folder-ingest.ts';
import { headerReading } from './header-reading.ts';
import { memoryOfJudging } from './memory-of-judging.ts';
import { distinctInstances, inOneFolder, realHeaders } from './specimens.ts';
import { triageOfAStudy } from './triage-of-a-study.ts';
import { wholeProcess } from './whole-process.ts';

/** Every file that a benchmark reads is written in here. */
const folder = mkdtempSync(path.join(tmpdir(), 'cordwatch-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** `pnpm bench [NAME...]`: every benchmark, or those named. Machines differ: what counts are the ratios of one run. */
const benchmarks: Readonly<Record<string, () => Promise<string>>> = {
  header: async () => [await realHeaderReading(), await syntheticHeaderReading()].join('\n\n'),
  triage: async () => figureText(await triageOfAStudy()),
  memory: async () => memoryOfJudging(),
  process: async () => figureText(await wholeProcess(distinctInstances(folder))),
  ingest: async () => figureText(await folderIngest(distinctInstances(folder))),
};

const realHeaderReading = async (): Promise<string> => {
  const specimens = realHeaders(folder);
  if (specimens === null) return 'The headers of real files: the shared folder or python3-pydicom is missing';
  return figureText(await headerReading('headers of real files and tricky cases', specimens));
};

const syntheticHeaderReading = async (): Promise<string> =>
  figureText(await headerReading('small synthetic headers', inOneFolder(distinctInstances(folder))));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`${name} ...`);
  console.log(`${await benchmark()}\n`);
}
