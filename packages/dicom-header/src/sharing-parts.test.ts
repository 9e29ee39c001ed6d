import { describe, expect, it } from 'vitest';
import type { HeaderRecord } from './header-record.ts';
import { sharingParts } from './sharing-parts.ts';
import { aHeader } from './testing.ts';

/** As two files give them: equal, and not the same object. */
const read = (record: HeaderRecord): HeaderRecord => structuredClone(record);
const keep = (...records: HeaderRecord[]): HeaderRecord[] => records.map(sharingParts());

describe('the records of one series', () => {
  const first = aHeader({ sopInstanceUid: '1.1' });
  const second = aHeader({ sopInstanceUid: '1.2', image: { instanceNumber: 2 } });

  it('say what they said before', () => {
    expect(keep(read(first), read(second))).toEqual([first, second]);
  });

  it('hold once what they say alike', () => {
    const [one, other] = keep(read(first), read(second));
    for (const part of ['patient', 'study', 'series', 'equipment', 'physics', 'contrast'] as const)
      expect(other?.[part]).toBe(one?.[part]);
  });

  it('keep what one says and the other does not', () => {
    const named = aHeader({ sopInstanceUid: '1.3', patient: { name: 'DOE^JOHN' }, contrast: { agent: '' } });
    const [, other] = keep(read(first), read(named));
    expect(other).toEqual(named);
  });

  it('tell an empty list from an empty object, and null from nothing', () => {
    const listed = aHeader({ sopInstanceUid: '1.4', series: { anatomicRegions: [] } });
    expect(keep(read(listed), read(first))[1]?.series).toEqual(first.series);
  });
});

it('records of other series are left as they are', () => {
  const [one, other] = keep(read(aHeader()), read(aHeader({ seriesInstanceUid: '9.9' })));
  expect(other?.patient).not.toBe(one?.patient);
});
