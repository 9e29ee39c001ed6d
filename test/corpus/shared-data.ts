import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import { type HeaderReading, type HeaderRecord, type InflateRaw, readHeader } from '@cordwatch/dicom-header';
import { sharedFolder } from '@cordwatch/infra/testing';

/** The folder of real files, or null on a machine that does not have it. */
export const dataFolder = ((shared) => shared && path.join(shared, 'data'))(sharedFolder());

/** Every file in the folder, by its path inside it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

export const bytesOf = (folder: string, file: string): Uint8Array => readFileSync(path.join(folder, file));

const inflateRaw: InflateRaw = (deflated, maxOutputLength) => {
  try {
    return inflateRawSync(deflated, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
};

export const readAtOnce = (bytes: Uint8Array): HeaderReading => readHeader(bytes, { complete: true, inflateRaw });

const FIRST_READ_BYTES = 16 * 1024;
const GROWTH = 4;

/** As an intake reads: 16 KiB, then more when the header asks for it. Answers how many bytes it took. */
export const readInSteps = (bytes: Uint8Array): { reading: HeaderReading; length: number } => {
  for (let length = FIRST_READ_BYTES; ; ) {
    const complete = length >= bytes.length;
    const reading = readHeader(bytes.subarray(0, length), { complete, inflateRaw });
    if (reading.kind !== 'more') return { reading, length: Math.min(length, bytes.length) };
    if (reading.atLeastBytes <= length) throw new Error(`asked for ${reading.atLeastBytes} bytes, and had ${length}`);
    length = Math.max(reading.atLeastBytes, length * GROWTH);
  }
};

/** The records of every file in a folder that reads. */
export const recordsIn = (folder: string): HeaderRecord[] =>
  filesIn(folder).flatMap((file) => {
    const reading = readAtOnce(bytesOf(folder, file));
    return reading.kind === 'header' ? [reading.record] : [];
  });
