import { anEntry } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databaseOfTest } from '../testing/database-of-test.ts';
import { seedEntries, seedEntry } from '../testing/seed-entries.ts';
import { claimStudy } from './claims.ts';
import type { EntryFilter } from './entry-filters.ts';
import { readWorklist } from './read-worklist.ts';

const current = databaseOfTest();
const asking = { reader: 'demo', quietSeconds: 60 };

const uidsMatching = async (filter: EntryFilter): Promise<string[]> => {
  const { entries, total } = await readWorklist(current().db, { filter, limit: 200, after: null }, asking);
  expect(total).toBe(entries.length);
  return entries.map(({ studyInstanceUid }) => studyInstanceUid);
};

describe('filters', () => {
  const seedPatients = async () => {
    const patient = anEntry().patient;
    const study = anEntry().study;
    const wrist = { ...study, description: 'MR 100%_spine', accessionNumber: 'ACC-7', modalities: ['CT', 'PT'] };
    await seedEntries(current().pool, [
      anEntry({ studyInstanceUid: '1.1', patient: { ...patient, id: 'A1', name: 'MÜLLER-LÜDENSCHEIDT^Erika^^Dr' } }),
      anEntry({
        studyInstanceUid: '1.2',
        patient: { ...patient, id: 'a12', name: "O'BRIEN^Éva=오^에바" },
        study: wrist,
      }),
      anEntry({ studyInstanceUid: '1.3', patient: { ...patient, id: null, name: null }, tier: 'emergency' }),
    ]);
  };

  test.each<[EntryFilter, string[]]>([
    [{ patientName: 'müll' }, ['1.1']],
    [{ patientName: 'erika müller' }, ['1.1']],
    [{ patientName: 'Müller, E' }, ['1.1']],
    [{ patientName: 'lüd' }, ['1.1']],
    [{ patientName: 'ÜLLER' }, []],
    [{ patientName: "o'b" }, ['1.2']],
    [{ patientName: 'éVA' }, ['1.2']],
    [{ patientName: '에바' }, ['1.2']],
    [{ patientName: ' ' }, ['1.3', '1.1', '1.2']],
    [{ mrn: 'A1' }, ['1.1', '1.2']],
    [{ mrn: '' }, ['1.3', '1.1', '1.2']],
    [{ description: '100%_S' }, ['1.2']],
    [{ description: 'whole spine' }, ['1.3', '1.1']],
    [{ modalities: 'pt, xa' }, ['1.2']],
    [{ modalities: ',' }, ['1.3', '1.1', '1.2']],
    [{ accession: 'acc-7' }, ['1.2']],
    [{ tier: 'emergency' }, ['1.3']],
    [{ tier: 'scheduled', mrn: 'A12' }, ['1.2']],
  ])('%j finds %j', async (filter, found) => {
    await seedPatients();
    expect(await uidsMatching(filter)).toEqual(found);
  });

  test('text of any kind is only ever text', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0')),
      fc.constantFrom('%', '_', '\\', "'", "';--", '$1', '{', '\\%', '%%', '{"a"', 'NULL', '\u202e'),
    );
    const key = fc.constantFrom('patientName', 'mrn', 'description', 'accession', 'modalities');
    await seedEntry(current().pool, anEntry({ patient: { ...anEntry().patient, name: 'DOE^JANE' } }));
    await fc.assert(
      fc.asyncProperty(key, hostile, async (name, text) => {
        const matches = await uidsMatching({ [name]: text });
        if (/[%_\\]/.test(text)) expect(matches).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('claimed is by whom, and an expired claim is none', async () => {
    await seedEntries(
      current().pool,
      ['1.1', '1.2', '1.3', '1.4'].map((studyInstanceUid) => anEntry({ studyInstanceUid })),
    );
    const { db, pool } = current();
    await claimStudy(db, { studyInstanceUid: '1.1', reader: 'demo', leaseSeconds: 60 });
    await claimStudy(db, { studyInstanceUid: '1.2', reader: 'somebody', leaseSeconds: 60 });
    await claimStudy(db, { studyInstanceUid: '1.3', reader: 'somebody', leaseSeconds: 60 });
    await pool.query("update claim set claimed_until = now() where study_instance_uid = '1.3'");
    expect(await uidsMatching({ claimed: 'mine' })).toEqual(['1.1']);
    expect(await uidsMatching({ claimed: 'others' })).toEqual(['1.2']);
    expect(await uidsMatching({ claimed: 'none' })).toEqual(['1.3', '1.4']);
  });
});
