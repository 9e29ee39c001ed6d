import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HeaderRecord } from '@cordwatch/dicom-header';
import { sharedFolder } from '@cordwatch/infra/testing';
import { z } from 'zod';
import { bytesOf, filesIn, readAtOnce } from './shared-data.ts';

const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  expect: z.object({
    entireSpine: z.enum(['yes', 'no', 'unknown']),
    verdict: z.enum(['confirmed', 'refuted', 'indeterminate']),
  }),
});
export type TrickyCase = z.output<typeof caseSchema>;

const casesFolder = ((shared) => shared && path.join(shared, 'cases'))(sharedFolder());
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

export const trickyCases: readonly TrickyCase[] =
  casesFolder === null
    ? []
    : z
        .object({ cases: z.array(caseSchema) })
        .parse(JSON.parse(readFileSync(path.join(casesFolder, 'tricky-cases.json'), 'utf8'))).cases;

/** Writes every case as Part-10 files and answers the folder that holds a folder for each. */
export const writeCases = (): string => {
  if (casesFolder === null) throw new Error('there is no shared folder to take the cases from');
  const folder = mkdtempSync(path.join(tmpdir(), 'cordwatch-cases-'));
  execFileSync(PYTHON, [
    path.join(casesFolder, 'make-dicom.py'),
    path.join(casesFolder, 'tricky-cases.json'),
    folder,
    '--quiet',
  ]);
  return folder;
};

/** The records of every file in a folder that reads. */
export const recordsIn = (folder: string): HeaderRecord[] =>
  filesIn(folder).flatMap((file) => {
    const reading = readAtOnce(bytesOf(folder, file));
    return reading.kind === 'header' ? [reading.record] : [];
  });
