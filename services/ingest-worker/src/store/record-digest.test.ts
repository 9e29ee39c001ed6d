import { createHash } from 'node:crypto';
import { splitRecord } from '@cordwatch/dicom-header';
import { aHeader } from '@cordwatch/dicom-header/testing';
import { expect, test } from 'vitest';
import { recordDigest, recordDigests } from './record-digest.ts';

const slices = [1, 2, 3].map((n) =>
  aHeader({ sopInstanceUid: `1.${n}`, image: { instanceNumber: n }, frames: [{ positionMm: [0, 0, n] }] }),
);

test('a digest is the same alone and among many', () => {
  const digest = recordDigests();
  const among = slices.map((record) => digest(record, JSON.stringify(splitRecord(record).common)));
  expect(among).toEqual(slices.map(recordDigest));
  expect(new Set(among).size).toBe(3);
});

test('a digest tells every change but the transfer syntax', () => {
  const [record = aHeader()] = slices;
  const digest = recordDigests();
  const changed = { ...record, physics: { ...record.physics, echoTimeMs: 99 } };
  const digests = [record, changed].map((it) => digest(it, JSON.stringify(splitRecord(it).common)));
  expect(digests[0]).not.toBe(digests[1]);
  expect(recordDigest({ ...record, transferSyntaxUid: '1.2.840.10008.1.2.5' })).toBe(recordDigest(record));
});

/** Rows outlive the code that wrote them: another digest would take every image that comes again for a changed one. */
test('a digest is that of the canonical JSON of the record: members by name, nothing between them', () => {
  const { transferSyntaxUid: _, ...said } = aHeader();
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const expected = createHash('sha256').update(JSON.stringify(said, sorted)).digest('hex');
  expect(recordDigest(aHeader())).toBe(expected);
});
