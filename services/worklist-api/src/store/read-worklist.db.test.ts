import type { StoredEntry } from '@cordwatch/worklist';
import { aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databaseOfTest } from '../testing/database-of-test.ts';
import { type StudyState, seedEntries, seedEntry } from '../testing/seed-entries.ts';
import { claimStudy } from './claims.ts';
import type { EntryFilter } from './entry-filters.ts';
import { readWorklist } from './read-worklist.ts';
import { fromCursor } from './reading-order.ts';

const current = databaseOfTest();
const asking = { reader: 'demo', quietSeconds: 60 };

const pageBehind = (cursor: string | null, limit: number, filter: EntryFilter = {}) =>
  readWorklist(current().db, { filter, limit, after: cursor === null ? null : fromCursor(cursor) }, asking);

const uidsMatching = async (filter: EntryFilter): Promise<string[]> => {
  const { entries, total } = await pageBehind(null, 200, filter);
  expect(total).toBe(entries.length);
  return entries.map(({ studyInstanceUid }) => studyInstanceUid);
};

/** Every page from first to last; `between` runs after each. */
const readToTheEnd = async (limit: number, between: () => Promise<void> = async () => {}): Promise<string[]> => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await pageBehind(cursor, limit);
    seen.push(...page.entries.map(({ studyInstanceUid }) => studyInstanceUid));
    cursor = page.next;
    await between();
  } while (cursor !== null);
  return seen;
};

const empty = () => current().pool.query('truncate claim, entry, study cascade');

/** Deadlines collide on purpose, and differ by microseconds: ties are where paging loses rows. */
const readBy = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('000000', '000001', '999999', '500000'))
  .map(([second, microseconds]) => `2026-03-05T08:30:0${second}.${microseconds}Z`);
const entries = (root: string) =>
  fc
    .array(fc.record({ tier: fc.constantFrom<StoredEntry['tier'][]>('emergency', 'scheduled'), readBy }), {
      maxLength: 25,
    })
    .map((places) => places.map((place, at) => anEntry({ ...place, studyInstanceUid: `${root}.${(at * 7) % 26}` })));

const inReadingOrder = (list: readonly StoredEntry[]): string[] =>
  list
    .map(({ tier, readBy, studyInstanceUid }) => [tier, readBy, studyInstanceUid].join(' '))
    .sort()
    .map((place) => place.split(' ')[2] ?? '');

describe('reading order', () => {
  test('is tier, then deadline, then UID, over any number of pages', async () => {
    await fc.assert(
      fc.asyncProperty(entries('1.2'), fc.integer({ min: 1, max: 9 }), async (list, limit) => {
        await empty();
        await seedEntries(current().pool, list);
        expect(await readToTheEnd(limit)).toEqual(inReadingOrder(list));
      }),
      { numRuns: 25 },
    );
  });

  test('loses and repeats nothing that was there before, while others arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        entries('1.2'),
        entries('1.3'),
        fc.integer({ min: 1, max: 5 }),
        async (there, arriving, limit) => {
          await empty();
          await seedEntries(current().pool, there);
          const queue = [...arriving];
          const seen = await readToTheEnd(limit, () => seedEntries(current().pool, queue.splice(0, 2)));
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((uid) => uid.startsWith('1.2.'))).toEqual(inReadingOrder(there));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('total counts all pages, and the last page has no next', async () => {
    await seedEntries(
      current().pool,
      ['1.1', '1.2', '1.3'].map((studyInstanceUid) => anEntry({ studyInstanceUid })),
    );
    const first = await pageBehind(null, 2);
    const last = await pageBehind(first.next, 2);
    expect([first.total, first.entries.length, last.total, last.entries.length, last.next]).toEqual([3, 2, 3, 1, null]);
    expect(Date.parse(first.asOf)).toBeGreaterThan(Date.parse('2026-01-01'));
  });
});

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

describe('a study that is still arriving', () => {
  const verdicts = fc.constantFrom<StoredEntry['judgement']['coverage']['is'][]>(
    'confirmed',
    'refuted',
    'indeterminate',
  );
  const studies = fc.array(
    fc.record({
      is: verdicts,
      provisional: fc.boolean(),
      state: fc.record<StudyState>({
        sessionKey: fc.constantFrom('a', 'b', 'c', 'd'),
        receivedSecondsAgo: fc.constantFrom(1, 30, 90, 3600),
        untriaged: fc.boolean(),
      }),
    }),
    { maxLength: 8 },
  );

  test('is filtered by the verdict that is shown, so that the three verdicts share out all entries', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async (list) => {
        await empty();
        for (const [at, { is, provisional, state }] of list.entries()) {
          const judgement = aJudgement({ provisional, wholeSpineWithContrast: cervicalOnly({ is }) });
          await seedEntry(current().pool, anEntry({ studyInstanceUid: `1.${at}`, judgement }), state);
        }
        const shown = (await pageBehind(null, 200)).entries;
        for (const verdict of ['confirmed', 'refuted', 'indeterminate'] as const) {
          const expected = shown.filter((row) => row.wholeSpineWithContrast.is === verdict);
          expect((await pageBehind(null, 200, { verdict })).entries).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  test.each<[string, StudyState, boolean]>([
    ['received an instance just now', { receivedSecondsAgo: 59 }, true],
    ['has been quiet long enough', { receivedSecondsAgo: 61 }, false],
    ['waits for triage', { untriaged: true }, true],
  ])('%s', async (_, state, provisional) => {
    const judgement = aJudgement({ wholeSpineWithContrast: cervicalOnly() });
    await seedEntry(current().pool, anEntry({ judgement }), state);
    const [row] = (await pageBehind(null, 1)).entries;
    expect([row?.provisional, row?.wholeSpineWithContrast.is]).toEqual([
      provisional,
      provisional ? 'indeterminate' : 'refuted',
    ]);
  });

  test('makes every study of its session provisional, because they share the verdict', async () => {
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.1' }), { sessionKey: 'day' });
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.2' }), { sessionKey: 'day', receivedSecondsAgo: 5 });
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.3' }), { sessionKey: 'another' });
    const { entries: rows } = await pageBehind(null, 10);
    expect(rows.map(({ provisional }) => provisional)).toEqual([true, true, false]);
  });
});
