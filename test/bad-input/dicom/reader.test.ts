import { type HeaderRecord, readHeader, UNREADABLE_REASONS } from '@cordwatch/dicom-header';
import { expect, test } from 'vitest';
import { HeaderCollector, type Reading } from '../../../services/ingest-worker/src/reading/header-collector.ts';
import { inflateRaw } from '../../../services/ingest-worker/src/reading/inflate-raw.ts';
import { headerRecordSchema } from '../../../services/ingest-worker/src/store/header-record-schema.ts';
import type { Random } from '../random.ts';
import { tryCases } from '../run-cases.ts';
import type { BadObject } from './bad-object.ts';
import { badObjects } from './classes.ts';

const uid = /^\d+(\.\d+)*$/;
/** Of a header that is longer than any but those of thousands of frames, and of those. */
const [mostMs, mostOfLargeMs, largeBytes] = [200, 500, 4 * 1024 ** 2];

test.each(badObjects)(
  'an object of the class $kind has one answer, soon, and the right one',
  ({ kind, count, make }) => {
    tryCases(kind, count, (random) => judge(make(random), random));
  },
);

/** One answer however it arrives, in time, out of the closed list, and never another's identity. */
function judge(object: BadObject, random: Random): void {
  const { reading, longestMs } = collect(object.bytes, random);
  const says = object.from ?? '';
  if (object.bytes.length < 1024 ** 2) expect(readWhole(object.bytes), says).toEqual(reading);
  const most = object.costly || object.bytes.length > largeBytes ? mostOfLargeMs : mostMs;
  // What blocks, blocks every time: another program that takes the processor away does not.
  const tries = longestMs < most ? [] : [1, 2, 3].map(() => collect(object.bytes, random).longestMs);
  expect(Math.min(longestMs, ...tries), says).toBeLessThan(most);
  if (reading.kind === 'unreadable') {
    expect(object.reasons ?? UNREADABLE_REASONS, says).toContain(reading.reason);
    expect(object.reads, `${says}: ${reading.reason}`).toBeUndefined();
  } else {
    expect(object.reasons, `${says}: read as ${JSON.stringify(reading.record.sopInstanceUid)}`).toBeUndefined();
    expectSound(reading.record, object, says);
  }
}

const readWhole = (bytes: Buffer) => readHeader(bytes, { complete: true, inflateRaw });

/** As an intake does, in pieces of random lengths. @returns the longest time that one piece kept the thread busy, too. */
function collect(bytes: Buffer, random: Random): { reading: Reading; longestMs: number } {
  const collector = new HeaderCollector();
  let longestMs = 0;
  const pieceBytes = random.pick([7, 512, 16_384, 65_536, 65_536]);
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + random.below(Math.max(2 * pieceBytes, bytes.length / 512));
    longestMs = Math.max(
      longestMs,
      busyMs(() => collector.push(bytes.subarray(at, end))),
    );
    at = end;
  }
  longestMs = Math.max(
    longestMs,
    busyMs(() => collector.finish()),
  );
  return { reading: collector.finish(), longestMs };
}

/** Of this thread alone, so that a busy machine does not count. */
function busyMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

function expectSound(record: HeaderRecord, { identity, check }: BadObject, says: string): void {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid } = record;
  const uids = { studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid };
  for (const one of Object.values(uids)) expect(one.length <= 64 && uid.test(one), `${says}: ${one}`).toBe(true);
  if (identity) expect(identity, says).toMatchObject(uids);
  // What is stored is read back by this schema: it knows no NaN.
  expect(() => headerRecordSchema.parse(record), says).not.toThrow();
  expect(JSON.stringify(record).includes('\\u0000'), says).toBe(false);
  check?.(record);
}
