import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { aFile } from '../testing/part10-testing.ts';
import { HeaderCollector } from './header-collector.ts';
import { inflateRaw } from './inflate-raw.ts';
import { readHeaderFile, readHeaderFileSync } from './read-header-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pieces = (bytes: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, n) => bytes.subarray(n * length, (n + 1) * length));

const collect = (bytes: Uint8Array, length: number): HeaderCollector => {
  const collector = new HeaderCollector();
  for (const piece of pieces(bytes, length)) collector.push(piece);
  return collector;
};

test('a header is the same in one piece, in many, and from a file', async () => {
  const bytes = aFile('1.1', 1, 100_000);
  const path = join(folder, 'image.dcm');
  writeFileSync(path, bytes);
  const whole = collect(bytes, bytes.length).finish();
  expect(whole).toMatchObject({ kind: 'header', record: { sopInstanceUid: '1.1.1.1' } });
  expect(collect(bytes, 1_000).finish()).toEqual(whole);
  expect((await readHeaderFile(path)).finish()).toEqual(whole);
  expect(readHeaderFileSync(path).finish()).toEqual(whole);
});

test('no more than the header is held, however long the object is', () => {
  const collector = collect(aFile('1.1', 1, 3_000_000), 8_192);
  expect(collector.sizeBytes).toBeGreaterThan(3_000_000);
  expect(collector.heldBytes).toBeLessThan(33_000);
});

test('a header that goes on for ever is given up on at 64 MiB', () => {
  const endless = Buffer.alloc(1_000_000, 'x');
  const start = aFile('1.1', 1);
  const unlimitedText = Buffer.from([0x08, 0x00, 0x08, 0x10, 0x55, 0x54, 0, 0, 0xf0, 0xff, 0xff, 0x7f]);
  const collector = new HeaderCollector();
  collector.push(Buffer.concat([start.subarray(0, start.length - 12), unlimitedText]));
  for (let n = 0; n < 80 && !collector.settled; n++) collector.push(endless);
  expect(collector.finish()).toMatchObject({ kind: 'unreadable' });
  expect(collector.heldBytes).toBeLessThan(66_000_000);
});

test('every end that comes too soon has its reason', () => {
  const bytes = aFile('1.1', 1, 0);
  expect(collect(bytes.subarray(0, 0), 1).finish()).toEqual({ kind: 'unreadable', reason: 'EMPTY' });
  expect(collect(bytes.subarray(0, 400), 400).finish()).toMatchObject({ kind: 'unreadable' });
});

test('inflating stops at its bound', () => {
  const bomb = deflateRawSync(Buffer.alloc(10_000_000));
  expect(inflateRaw(bomb, 1_000_000)).toBeNull();
  expect(inflateRaw(Buffer.from('not deflated'), 1_000)).toBeNull();
  expect(inflateRaw(deflateRawSync(Buffer.from('spine')), 1_000)).toEqual(Buffer.from('spine'));
});

describe('what is held for the quarantine', () => {
  test('is the whole of a small object without a header', () => {
    const collector = collect(Buffer.from('not DICOM at all'), 5);
    collector.finish();
    expect(collector.held()).toEqual({ bytes: Buffer.from('not DICOM at all'), whole: true });
  });

  test('is little of a large object that is no DICOM', () => {
    const bytes = Buffer.alloc(1_000_000, 'x');
    const collector = collect(bytes, 70_001);
    expect(collector.finish()).toMatchObject({ kind: 'unreadable', reason: 'NOT_DICOM' });
    expect(collector.held()).toEqual({ bytes: bytes.subarray(0, 4 * 1024), whole: false });
  });

  test('is the first 256 KiB of a header that cannot be read, and never a pixel', () => {
    const start = aFile('1.1', 1).slice(0, -12);
    const depths = Buffer.from([
      0x08, 0x00, 0x40, 0x11, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    const pixels = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0, 4, 0, 0, 0, 9, 9, 9, 9]);
    const broken = collect(Buffer.concat([start, depths, pixels]), 1_000);
    expect(broken.finish()).toEqual({ kind: 'unreadable', reason: 'MALFORMED_ELEMENT' });
    expect(broken.held()).toEqual({ bytes: Buffer.concat([start, depths]), whole: true });
    const long = collect(Buffer.concat([start, depths, Buffer.alloc(1_000_000)]), 70_001);
    long.finish();
    expect(long.held()).toMatchObject({ whole: false, bytes: { length: 256 * 1024 } });
  });

  test('is enough of a readable object to read it again', () => {
    const collector = collect(aFile('1.1', 1, 3_000_000), 70_001);
    const reading = collector.finish();
    const { bytes, whole } = collector.held();
    expect(whole).toBe(true);
    expect(collect(bytes, bytes.length).finish()).toEqual(reading);
  });
});
