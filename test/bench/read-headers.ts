import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { type HeaderReading, readHeader } from '@cordwatch/dicom-header';

/**
 * `node read-headers.ts FOLDER [PASSES]`: reads the header of every file in it, from the first 16 KiB, or more where it is
 * longer, and says how many milliseconds of processor time the last pass took.
 */
const FIRST_READ_BYTES = 16 * 1024;

const [folder = '', passes = '1'] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => path.join(folder, name));
/** For every file again: a record holds none of the bytes that it was read from. */
let scratch = Buffer.alloc(FIRST_READ_BYTES);
for (let pass = 1; pass < Number(passes); pass++) files.map(readFile);
const before = process.cpuUsage();
files.map(readFile);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);

function readFile(file: string): HeaderReading {
  const descriptor = openSync(file, 'r');
  try {
    return readPrefix(descriptor, 0, FIRST_READ_BYTES);
  } finally {
    closeSync(descriptor);
  }
}

function readPrefix(descriptor: number, held: number, length: number): HeaderReading {
  if (length > scratch.length) scratch = Buffer.concat([scratch], length);
  const got = held + readSync(descriptor, scratch, held, length - held, held);
  const reading = readHeader(scratch.subarray(0, got), { complete: got < length, inflateRaw: () => null });
  return reading.kind === 'more' ? readPrefix(descriptor, got, Math.max(reading.atLeastBytes, 4 * length)) : reading;
}
