import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { casesFolder } from './case-file.ts';
import { placeSiblings } from './place-siblings.ts';

/** pydicom of the system's Python writes the files: a writer that shares no line with the reader under test. */
const PYTHON = '/usr/bin/python3';

const hasPydicom = (): boolean => {
  if (!existsSync(PYTHON)) return false;
  try {
    execFileSync(PYTHON, ['-c', 'import pydicom'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why the cases cannot be written here, or null when they can. */
export const casesMissing: string | null =
  casesFolder === null ? 'no shared folder beside the checkout' : hasPydicom() ? null : 'no python3-pydicom';

/** Writes every case of a file as Part-10 files and answers the folder, new and the caller's, that holds one for each. */
export const writeCases = (caseFile: string): string => {
  if (casesFolder === null) throw new Error('there is no shared folder to take the writer of cases from');
  const folder = mkdtempSync(path.join(tmpdir(), 'cordwatch-cases-'));
  const placed = `${folder}.json`;
  try {
    writeFileSync(placed, JSON.stringify(placeSiblings(JSON.parse(readFileSync(caseFile, 'utf8')))));
    execFileSync(PYTHON, [path.join(casesFolder, 'make-dicom.py'), placed, folder, '--quiet']);
  } finally {
    rmSync(placed, { force: true });
  }
  return folder;
};
