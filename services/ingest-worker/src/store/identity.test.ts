import { aHeader } from '@cordwatch/dicom-header/testing';
import { describe, expect, test } from 'vitest';
import { headerRecordSchema } from './header-record-schema.ts';
import { recordDigest } from './record-digest.ts';
import { sessionKey } from './session-key.ts';

describe('the digest of a header', () => {
  const record = aHeader();

  test('is the same for a copy in another transfer syntax, and in whatever order it was built', () => {
    const reordered = Object.fromEntries(Object.entries(record).toReversed());
    expect(recordDigest({ ...record, transferSyntaxUid: '1.2.3' })).toBe(recordDigest(record));
    expect(recordDigest(headerRecordSchema.parse(reordered))).toBe(recordDigest(record));
  });

  test('is another when anything else is said', () => {
    const others = [
      aHeader({ patient: { name: 'Doe^John' } }),
      aHeader({ patient: { issuer: '' } }),
      aHeader({ frames: [{ sliceThicknessMm: 5 }] }),
      aHeader({ image: { imageType: ['ORIGINAL', 'PRIMARY', 'X'] } }),
    ];
    expect(new Set([record, ...others].map(recordDigest)).size).toBe(5);
  });
});

describe('a session', () => {
  const of = (issuer: string | null, id: string | null, date: string | null, studyInstanceUid = '1.1') =>
    sessionKey(aHeader({ studyInstanceUid, patient: { issuer, id }, study: { date } }));

  test('is one patient of one issuer on one day', () => {
    expect(of('A', '1', '20260105')).toBe(of('A', '1', '20260105', '1.2'));
    expect(of(null, '1', '20260105')).toBe(of('', '1', '20260105'));
    const all = [
      of('A', '1', '20260105'),
      of('B', '1', '20260105'),
      of('A', '2', '20260105'),
      of('A', '1', '20260106'),
    ];
    expect(new Set(all).size).toBe(4);
  });

  test('is never joined by a study that does not say whose it is or when it was', () => {
    for (const [id, date] of [
      [null, '20260105'],
      ['', '20260105'],
      ['1', null],
      ['1', ''],
    ] as const) {
      expect(of('A', id, date, '1.1')).not.toBe(of('A', id, date, '1.2'));
    }
  });

  test('cannot be forged by moving text between the parts of its key', () => {
    expect(of('A","1', '2', '20260105')).not.toBe(of('A', '1","2', '20260105'));
  });
});
