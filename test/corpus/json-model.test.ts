import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type HeaderRecord, readJsonHeader } from '@cordwatch/dicom-header';
import { expect, test } from 'vitest';
import { bytesOf, dataFolder, filesIn, readAtOnce } from './shared-data.ts';

const run = promisify(execFile);
const hasDcmtk = spawnSync('dcm2json', ['--version']).status === 0;
const isMissing = dataFolder === null || !hasDcmtk;
const everyNth = 3;

/** Null for a file that DCMTK cannot tell in JSON. */
async function dcmtkJson(file: string): Promise<unknown> {
  const { stdout } = await run('dcm2json', [file], { maxBuffer: 1e9 }).catch(() => ({ stdout: '' }));
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

const said = ({ transferSyntaxUid: _, ...record }: HeaderRecord) => record;

test.skipIf(isMissing)(
  'a real file has the same record from its bytes and from the JSON that DCMTK makes of it',
  async () => {
    const folder = path.join(dataFolder ?? '', 'dicom');
    let compared = 0;
    for (const file of filesIn(folder).filter((_, n) => n % everyNth === 0)) {
      const reading = readAtOnce(bytesOf(folder, file));
      const json = reading.kind === 'header' ? await dcmtkJson(path.join(folder, file)) : null;
      if (reading.kind !== 'header' || json === null) continue;
      const fromJson = readJsonHeader(json);
      expect(fromJson.kind === 'header' && said(fromJson.record), file).toEqual(said(reading.record));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(170);
  },
);
