import type { StoredEntry, WorklistRow } from '@cordwatch/worklist';
import { aJudgement, anEntry, cervicalOnly } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databaseOfTest, emptyTables } from '../testing/database-of-test.ts';
import { type StudyState, seedEntry } from '../testing/seed-entries.ts';
import type { EntryFilter } from './entry-filters.ts';
import { readWorklist } from './read-worklist.ts';

const current = databaseOfTest();
const asking = { reader: 'demo', quietSeconds: 60 };

const rows = async (filter: EntryFilter = {}): Promise<WorklistRow[]> =>
  (await readWorklist(current().db, { filter, limit: 200, after: null }, asking)).entries;

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
        await emptyTables(current().pool);
        for (const [at, { is, provisional, state }] of list.entries()) {
          const judgement = aJudgement({ provisional, wholeSpineWithContrast: cervicalOnly({ is }) });
          await seedEntry(current().pool, anEntry({ studyInstanceUid: `1.${at}`, judgement }), state);
        }
        const shown = await rows();
        for (const verdict of ['confirmed', 'refuted', 'indeterminate'] as const) {
          const expected = shown.filter((row) => row.wholeSpineWithContrast.is === verdict);
          expect(await rows({ verdict })).toEqual(expected);
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
    const [row] = await rows();
    expect([row?.provisional, row?.wholeSpineWithContrast.is]).toEqual([
      provisional,
      provisional ? 'indeterminate' : 'refuted',
    ]);
  });

  test('makes every study of its session provisional, because they share the verdict', async () => {
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.1' }), { sessionKey: 'day' });
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.2' }), { sessionKey: 'day', receivedSecondsAgo: 5 });
    await seedEntry(current().pool, anEntry({ studyInstanceUid: '1.3' }), { sessionKey: 'another' });
    expect((await rows()).map(({ provisional }) => provisional)).toEqual([true, true, false]);
  });
});
