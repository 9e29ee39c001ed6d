import type { HeaderRecord } from '@cordwatch/dicom-header';
import { type DataSet, parseDicom } from 'dicom-parser';
import { describe, expect, test } from 'vitest';
import { bytesOf, dataFolder, filesIn, readAtOnce } from './shared-data.ts';

const folder = dataFolder ?? '';
const files = dataFolder === null ? [] : filesIn(folder);

describe.skipIf(dataFolder === null)('an independent reader, dicom-parser,', () => {
  const pairs = files.flatMap((file) => {
    const bytes = bytesOf(folder, file);
    const reading = readAtOnce(bytes);
    const parsed = reading.kind === 'header' ? parse(bytes) : null;
    return reading.kind === 'header' && parsed !== null ? [{ file, record: reading.record, parsed }] : [];
  });

  test('finds the same values in all files that it reads', () => {
    console.log(`${pairs.length} files read by both`);
    expect(pairs.length).toBeGreaterThan(800);
    for (const { file, record, parsed } of pairs) expect(ours(record), file).toEqual(theirs(parsed));
  });
});

/** It throws on what it cannot read, and on deflated files without an inflater. */
const parse = (bytes: Uint8Array): DataSet | null => {
  try {
    return parseDicom(bytes, { untilTag: 'x7fe00010' });
  } catch {
    return null;
  }
};

const ours = ({ studyInstanceUid, seriesInstanceUid, sopInstanceUid, series, study, image, frames }: HeaderRecord) => ({
  uids: [studyInstanceUid, seriesInstanceUid, sopInstanceUid],
  texts: [series.description, study.description, series.modality].map(plain),
  size: [image.rows, image.columns],
  positions: frames.map((frame) => frame.positionMm).filter((position) => position !== null),
});

const theirs = (dataSet: DataSet) => ({
  uids: ['x0020000d', 'x0020000e', 'x00080018'].map((tag) => dataSet.string(tag)),
  texts: ['x0008103e', 'x00081030', 'x00080060'].map((tag) => plain(writtenText(dataSet, tag))),
  size: ['x00280010', 'x00280011'].map((tag) => dataSet.uint16(tag) ?? null),
  positions: positions(dataSet),
});

const writtenText = (dataSet: DataSet, tag: string): string | null =>
  dataSet.elements[tag] === undefined ? null : (dataSet.string(tag) ?? '');

/** It knows no character sets, so only ASCII compares. */
const plain = (text: string | null): string | null => (text !== null && /[^\x20-\x7e]/.test(text) ? 'not ASCII' : text);

const positions = (dataSet: DataSet): number[][] => {
  const frames = dataSet.elements.x52009230?.items ?? [];
  const places = frames.length > 0 ? frames.map((frame) => planePosition(frame.dataSet)) : [dataSet];
  return places.flatMap((place) => positionOf(place));
};

const planePosition = (frame: DataSet | undefined): DataSet | undefined =>
  frame?.elements.x00209113?.items?.[0]?.dataSet;

const positionOf = (place: DataSet | undefined): number[][] => {
  const count = place?.numStringValues('x00200032') ?? 0;
  return count === 3 ? [[0, 1, 2].map((index) => place?.floatString('x00200032', index) ?? Number.NaN)] : [];
};
