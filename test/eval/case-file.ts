import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedFolder } from '@cordwatch/infra/testing';
import { z } from 'zod';

const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  vendor: z.string().default('any'),
  language: z.string().default('any'),
  expect: z.object({
    entireSpine: z.enum(['yes', 'no', 'unknown']),
    /** `yes`, `no`, `partial` and their like, then whatever the author adds in brackets. */
    contrast: z.string(),
    verdict: z.enum(['confirmed', 'refuted', 'indeterminate']),
  }),
});
export type EvalCase = z.output<typeof caseSchema>;

const caseFileSchema = z.object({ cases: z.array(caseSchema) });

/** @throws Error that names the file, when it is not there or not a case file. */
export const readCaseFile = (file: string): readonly EvalCase[] => {
  try {
    return caseFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
  } catch (error) {
    throw new Error(`${file} is no case file`, { cause: error });
  }
};

/** Where the open cases and the program that writes any case as DICOM are; null without a shared folder. */
export const casesFolder: string | null = ((shared) => shared && path.join(shared, 'cases'))(sharedFolder());
export const openCasesFile: string | null = casesFolder && path.join(casesFolder, 'tricky-cases.json');
