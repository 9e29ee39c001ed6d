import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Figure, figureText } from './figure.ts';
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
  header: () => overBothFolders(headerReading),
  triage: async () => figureText(await triageOfAStudy()),
  memory: async () => memoryOfJudging(),
  process: () => overBothFolders(wholeProcess),
  ingest: async () => figureText(await folderIngest(distinctInstances(folder))),
};

type OverFolder = (what: string, specimens: string) => Promise<Figure>;

const overBothFolders = async (measure: OverFolder): Promise<string> => {
  const real = realHeaders(folder);
  const ofReal =
    real === null
      ? 'The headers of real files are left out: the shared folder or python3-pydicom is missing.'
      : figureText(await measure('headers of real files and tricky cases', real));
  const synthetic = inOneFolder(distinctInstances(folder));
  return `${ofReal}\n\n${figureText(await measure('small synthetic headers', synthetic))}`;
};

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
