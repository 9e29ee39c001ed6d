import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from './csv.ts';
import { bytesOf, dataFolder, filesIn, readAtOnce, readInSteps } from './shared-data.ts';

const folder = dataFolder ?? '';
const files = dataFolder === null ? [] : filesIn(folder);
const readings = new Map(files.map((file) => [file, readInSteps(bytesOf(folder, file))]));
const readingsIn = (...names: string[]) =>
  [...readings].filter(([file]) => names.includes(file.split(path.sep)[0] ?? '')).map(([, { reading }]) => reading);

describe.skipIf(dataFolder === null)('every file of the shared data, where it is beside the checkout,', () => {
  test('reads, or gives its reason', () => {
    const answers = [...readings.values()].map(({ reading }) =>
      reading.kind === 'unreadable' ? reading.reason : 'read',
    );
    const counts = Object.entries(Object.groupBy(answers, (answer) => answer)).map(([answer, all]) => [
      answer,
      all?.length,
    ]);
    console.log(`${files.length} files:`, Object.fromEntries(counts));
    expect(answers.filter((answer) => answer === 'read').length).toBeGreaterThan(800);
  });

  test('reads the same in steps as at once', () => {
    for (const [file, { reading }] of readings) expect(readAtOnce(bytesOf(folder, file)), file).toEqual(reading);
  });

  test('is left alone behind its header: an overlay of half a megabyte is not asked for', () => {
    const [file = ''] = files.filter((name) => name.endsWith('MR-SIEMENS-DICOM-WithOverlays.dcm'));
    expect(readings.get(file)?.length).toBeLessThan(bytesOf(folder, file).length / 2);
  });

  test('reads where it is well formed, but for two whose UIDs someone hashed', () => {
    const refused = readingsIn('dicom', 'series').filter((reading) => reading.kind !== 'header');
    expect(refused).toEqual([
      { kind: 'unreadable', reason: 'INVALID_UID' },
      { kind: 'unreadable', reason: 'INVALID_UID' },
    ]);
  });

  describe('that is nasty', () => {
    const manifest =
      dataFolder === null ? [] : parseCsv(readFileSync(path.join(folder, 'nasty', 'MANIFEST.csv'), 'utf8'));

    test.each(manifest)('$file: UIDs as others read them, or a reason', (row) => {
      const reading = readings.get(path.join('nasty', row.file ?? ''))?.reading;
      if (reading?.kind !== 'header') return expect(reading).toMatchObject({ kind: 'unreadable' });
      expect(reading.record).toMatchObject({
        studyInstanceUid: row.StudyInstanceUID,
        seriesInstanceUid: row.SeriesInstanceUID,
        sopInstanceUid: row.SOPInstanceUID,
      });
      if (row.TransferSyntaxUID !== 'None') expect(reading.record.transferSyntaxUid).toBe(row.TransferSyntaxUID);
    });

    test('is refused only where its UIDs are missing, no UIDs, or those of no instance', () => {
      const allGiven = manifest.filter(
        (row) => isUid(row.StudyInstanceUID) && isUid(row.SeriesInstanceUID) && isUid(row.SOPInstanceUID),
      );
      const refused = allGiven.filter(
        (row) => readings.get(path.join('nasty', row.file ?? ''))?.reading.kind !== 'header',
      );
      expect(allGiven.length).toBeGreaterThan(70);
      expect(refused).toEqual([]);
    });
  });
});

const isUid = (text = ''): boolean => /^[\d.]+$/.test(text);
