import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Figure, figureText } from './figure.ts';
import { folderIngest } from './folder-ingest.ts';
import { headerReading } from './header-reading.ts';
import { CSTORE_INSTANCES, cstore } from './intake/cstore.ts';
import { FOLDER_FILES, folderIntake } from './intake/folder-intake.ts';
import { GROWTH_ROWS, growth } from './intake/growth.ts';
import { VISIBLE_STUDIES, visible } from './intake/visible.ts';
import { memoryOfJudging } from './memory-of-judging.ts';
import { distinctInstances, inOneFolder, realHeaders } from './specimens.ts';
import { triageOfAStudy } from './triage-of-a-study.ts';
import { wholeProcess } from './whole-process.ts';

/** Every file that a benchmark reads is written in here. */
const folder = mkdtempSync(path.join(tmpdir(), 'cordwatch-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * `pnpm bench [NAME[=SIZE]...]`: every benchmark, or those named, those of intake in another size where one is given.
 * Machines differ: what counts are the ratios of one run.
 */
const benchmarks: Readonly<Record<string, (size?: number) => Promise<string>>> = {
  header: () => overBothFolders(headerReading),
  triage: async () => figureText(await triageOfAStudy()),
  memory: async () => memoryOfJudging(),
  process: () => overBothFolders(wholeProcess),
  ingest: async () => figureText(await folderIngest(distinctInstances(folder))),
  cstore: async (size = CSTORE_INSTANCES) => figuresText(await cstore(folder, size)),
  folder: async (size = FOLDER_FILES) => figureText(await folderIntake(folder, size)),
  growth: async (size = GROWTH_ROWS) => figuresText(await growth(size)),
  visible: (size = VISIBLE_STUDIES) => visible(size),
};

type OverFolder = (what: string, specimens: string) => Promise<Figure>;

const figuresText = (figures: readonly Figure[]): string => figures.map(figureText).join('\n\n');

const isSize = (size: number | undefined): boolean => size === undefined || (Number.isSafeInteger(size) && size > 0);

const overBothFolders = async (measure: OverFolder): Promise<string> => {
  const real = realHeaders(folder);
  const ofReal =
    real === null
      ? 'The headers of real files are left out: the shared folder or python3-pydicom is missing.'
      : figureText(await measure('headers of real files and tricky cases', real));
  const synthetic = inOneFolder(distinctInstances(folder));
  return `${ofReal}\n\n${figureText(await measure('small synthetic headers', synthetic))}`;
};

const asked = new Map(
  process.argv.slice(2).map((argument) => {
    const [name = '', size] = argument.split('=');
    return [name, size === undefined ? undefined : Number(size)] as const;
  }),
);
const unknown = [...asked].filter(([name, size]) => !Object.hasOwn(benchmarks, name) || !isSize(size));
if (unknown.length > 0) {
  const names = Object.keys(benchmarks).join(', ');
  console.error(`There is no benchmark ${unknown.map(([name]) => name).join(', ')} of that size; there are ${names}.`);
  process.exit(2);
}
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (asked.size > 0 && !asked.has(name)) continue;
  console.error(`${name} ...`);
  console.log(`${await benchmark(asked.get(name))}\n`);
}
