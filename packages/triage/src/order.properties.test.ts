import type { HeaderRecord } from '@cordwatch/dicom-header';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { session } from './testing-arbitraries.ts';
import { judge, judgementText, seriesUidsOf, verdictOf } from './testing-judging.ts';

const shuffled = (records: readonly HeaderRecord[], seed: number): HeaderRecord[] =>
  records
    .map((record, index) => ({ record, key: Math.sin(seed + index * 7919) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ record }) => record);

it('the same headers give the same judgement in any order and with any duplication', () => {
  fc.assert(
    fc.property(session, fc.integer(), fc.nat(20), (records, seed, twice) => {
      const again = records.slice(0, twice).map((record) => ({ ...record }));
      expect(judgementText(shuffled([...records, ...again], seed))).toBe(judgementText(records));
    }),
  );
});

it('patients judged together are judged as apart', () => {
  fc.assert(
    fc.property(session, session, (one, another) => {
      const other = another.map((record) => ({
        ...record,
        studyInstanceUid: `${record.studyInstanceUid}.7`,
        patient: { ...record.patient, id: 'TEST-2' },
      }));
      const apart = [...judge(one), ...judge(other)];
      const inOrder = apart.toSorted((a, b) => (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1));
      expect(judgementText([...one, ...other])).toBe(JSON.stringify(inOrder, null, 1));
    }),
  );
});

it('the same series under new UIDs change no verdict', () => {
  fc.assert(
    fc.property(session, fc.nat(9), (records, which) => {
      const uids = seriesUidsOf(records);
      const copied = uids[which % uids.length];
      const copies = records
        .filter((record) => record.seriesInstanceUid === copied)
        .map((record) => ({
          ...record,
          seriesInstanceUid: `${copied}.77`,
          sopInstanceUid: `${record.sopInstanceUid}.77`,
        }));
      expect(verdictOf([...records, ...copies])).toEqual(verdictOf(records));
    }),
  );
});
