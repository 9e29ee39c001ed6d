import type { StoredEntry } from '@cordwatch/worklist';
import { anEntry } from '@cordwatch/worklist/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databaseOfTest, emptyTables } from '../testing/database-of-test.ts';
import { seedEntries } from '../testing/seed-entries.ts';
import { readWorklist } from './read-worklist.ts';
import { readingPlaceOf } from './reading-order.ts';

const current = databaseOfTest();
const asking = { reader: 'demo', quietSeconds: 60 };

const pageBehind = (cursor: string | null, limit: number) =>
  readWorklist(current().db, { filter: {}, limit, after: cursor === null ? null : readingPlaceOf(cursor) }, asking);

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
        await emptyTables(current().pool);
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
          await emptyTables(current().pool);
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
