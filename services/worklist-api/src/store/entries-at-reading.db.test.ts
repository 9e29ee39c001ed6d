import { anEntry } from '@cordwatch/worklist/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseOfTest } from '../testing/database-of-test.ts';
import { seedEntry } from '../testing/seed-entries.ts';
import { readStudy } from './read-study.ts';
import { readWorklist } from './read-worklist.ts';

const current = databaseOfTest();
const asking = { reader: 'demo', quietSeconds: 60 };
const spoil = (studyInstanceUid: string) =>
  current().pool.query(`update entry set entry = '{"version": 99}' where study_instance_uid = $1`, [studyInstanceUid]);

describe('an entry that another version wrote', () => {
  beforeEach(async () => {
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.1', readBy: '2026-03-01T00:00:00.000Z' }));
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.2', readBy: '2026-03-02T00:00:00.000Z' }));
    await spoil('1.1');
  });

  test('is shown in its place, undecided, and hides no other', async () => {
    const { entries } = await readWorklist(current().db, { filter: {}, after: null, limit: 10 }, asking);
    expect(
      entries.map(({ studyInstanceUid, wholeSpineWithContrast }) => [studyInstanceUid, wholeSpineWithContrast.is]),
    ).toEqual([
      ['1.1', 'indeterminate'],
      ['1.2', 'confirmed'],
    ]);
    expect(entries[0]).toMatchObject({ patient: { name: 'DOE^JANE' }, readBy: '2026-03-01T00:00:00.000Z' });
  });

  test('can be opened', async () => {
    const page = await readStudy(current().db, '1.1', 60);
    expect(page?.contrast.because[0].rule).toBe('entry.unreadable');
  });
});
