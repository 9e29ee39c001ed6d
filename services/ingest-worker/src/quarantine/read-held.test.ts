import { expect, test } from 'vitest';
import { HeaderCollector } from '../reading/header-collector.ts';
import { aFile } from '../testing/part10-testing.ts';
import { readHeld } from './read-held.ts';

const heldOf = (bytes: Uint8Array) => {
  const collector = new HeaderCollector();
  collector.push(bytes);
  return { ...collector.held(), reading: collector.finish() };
};

test.each([
  ['an object with many pixels', 1_000_000],
  ['a short object', 0],
])('%s is read from what quarantine holds as it was read when it came', (_, pixels) => {
  const { reading, ...held } = heldOf(aFile('1.1', 1, pixels));
  expect(held.bytes.length).toBeLessThanOrEqual(256 * 1024);
  expect(reading.kind).toBe('header');
  expect(readHeld({ bytes: held.bytes, whole: true }, 'dimse')).toEqual(reading);
});

/** Where an element of the file begins: its modality, before the series description. */
const elementAt = (file: Uint8Array): number => Buffer.from(file).indexOf(Buffer.from([0x08, 0, 0x3e, 0x10]));

test('a beginning that ends between two elements is not taken for the whole object', () => {
  const file = aFile('1.1', 1).subarray(0, -12);
  const cut = file.subarray(0, elementAt(file));
  expect(cut.length).toBeGreaterThan(300);
  expect(readHeld({ bytes: cut, whole: false }, 'dimse')).toEqual({ kind: 'incomplete' });
});

test('what was cut off stays unreadable, and bytes of nothing have their reason', () => {
  const file = aFile('1.1', 1);
  expect(readHeld({ bytes: file.subarray(0, 340), whole: true }, 'stow').kind).toBe('unreadable');
  expect(readHeld({ bytes: Buffer.from('hello'), whole: true }, 'folder')).toEqual({
    kind: 'unreadable',
    reason: 'NOT_DICOM',
  });
  expect(readHeld({ bytes: Buffer.alloc(0), whole: true }, 'folder')).toEqual({ kind: 'unreadable', reason: 'EMPTY' });
});

const uid = (value: string) => ({ vr: 'UI', Value: [value] });
const metadata = Buffer.from(
  JSON.stringify({
    '00080016': uid('1.2.840.10008.5.1.4.1.1.4'),
    ...{ '00080018': uid('1.1.1.1'), '0020000D': uid('1.1'), '0020000E': uid('1.1.1') },
  }),
);

test('what a pull has put aside is DICOM JSON, and is read as that', () => {
  expect(readHeld({ bytes: metadata, whole: true }, 'pull')).toMatchObject({ record: { studyInstanceUid: '1.1' } });
  expect(readHeld({ bytes: metadata.subarray(0, 90), whole: false }, 'pull')).toEqual({ kind: 'incomplete' });
  expect(readHeld({ bytes: metadata.subarray(0, 90), whole: true }, 'pull').kind).toBe('unreadable');
});
