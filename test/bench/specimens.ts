import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoStudies } from '@cordwatch/dicom-objects';
import { bytesOf, dataFolder, filesIn, readAtOnce } from '../corpus/shared-data.ts';
import { openCasesFile } from '../eval/case-file.ts';
import { casesMissing, writeCases } from '../eval/write-cases.ts';

export const SPECIMENS = 3_000;

const newFolder = (inside: string): string => mkdtempSync(path.join(inside, 'specimens-'));

/** Real headers, repeated until there are enough; null where the shared folder or the writer of cases is missing. */
export const realHeaders = (inside: string): string | null => {
  if (dataFolder === null || openCasesFile === null || casesMissing !== null) return null;
  const cases = writeCases(openCasesFile);
  const files = [dataFolder, cases].flatMap(classicImages);
  const folder = newFolder(inside);
  for (let at = 0; at < SPECIMENS; at++) copyFileSync(files[at % files.length] ?? '', path.join(folder, `${at}.dcm`));
  rmSync(cases, { recursive: true });
  return folder;
};

/** The first files of a folder of specimens, in a folder beside it. */
export const firstFew = (specimens: string, count: number): string => {
  const folder = newFolder(path.dirname(specimens));
  for (const name of filesIn(specimens).slice(0, count)) {
    copyFileSync(path.join(specimens, name), path.join(folder, name));
  }
  return folder;
};

/** Copies of all files of a tree, by number, in one folder beside it. */
export const inOneFolder = (tree: string): string => {
  const folder = newFolder(path.dirname(tree));
  for (const [at, name] of filesIn(tree).entries()) copyFileSync(path.join(tree, name), path.join(folder, `${at}.dcm`));
  return folder;
};

const DEFLATED = '1.2.840.10008.1.2.1.99';

/** Images of one frame: peers read the frames of others only in part, and need seconds for some deflated ones. */
const classicImages = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => isClassic(bytesOf(folder, file)))
    .map((file) => path.join(folder, file));

const isClassic = (bytes: Uint8Array): boolean => {
  const reading = readAtOnce(bytes);
  if (reading.kind !== 'header') return false;
  return reading.record.frames.length === 1 && reading.record.transferSyntaxUid !== DEFLATED;
};

/** As many synthetic instances, each another: what an empty store takes in. */
export const distinctInstances = (inside: string): string => {
  const folder = newFolder(inside);
  let written = 0;
  for (const day of days()) {
    for (const { path: file, bytes } of demoStudies(day)) {
      if (written++ === SPECIMENS) return folder;
      const target = path.join(folder, day, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }
  return folder;
};

function* days(): Generator<string> {
  for (let day = 1; day <= 28; day++) yield `202601${String(day).padStart(2, '0')}`;
}
