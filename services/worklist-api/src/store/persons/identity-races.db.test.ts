import { emptyContext } from '@cordwatch/clinical-context';
import { anEntry } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { databaseOfTest } from '../../testing/database-of-test.ts';
import { personIdOf, seedCharted } from '../../testing/seed-persons.ts';
import { changeContext } from './change-context.ts';
import { findContext } from './contexts.ts';
import { rootOf } from './hold-persons.ts';
import { mergePersons } from './merge-persons.ts';

const current = databaseOfTest();
const [ANNA, BERTA] = [personIdOf('A'), personIdOf('B')];
beforeEach(async () => {
  for (const [studyInstanceUid, id] of [
    ['1.1', 'A'],
    ['1.2', 'B'],
  ] as const)
    await seedCharted(current().pool, anEntry({ studyInstanceUid, patient: { ...anEntry().patient, id } }));
});

const merge = (from: string, into: string) =>
  mergePersons(current().db, { from, into, reason: 'One human', by: 'test' });
const write = (personId: string, vertebralMetastases: number) =>
  changeContext(current().db, {
    ...{ personId, revision: null, via: 'form', note: null, writtenBy: 'test' },
    change: (known) => ({ ...known, vertebralMetastases }),
  });
const unmerge = () => sql`update person set merged_into = null`.execute(current().db);

test('two who merge the same two persons into each other make one person of them', async () => {
  for (let round = 0; round < 10; round++) {
    const outcomes = await Promise.all([merge(ANNA, BERTA), merge(BERTA, ANNA)]);
    expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['merged', 'one-already']);
    expect(await rootOf(current().db, ANNA)).toBe(await rootOf(current().db, BERTA));
    await unmerge();
  }
});

test('what is written of a person who is being merged is known of the one who is kept', async () => {
  for (let round = 1; round <= 10; round++) {
    await Promise.all([merge(ANNA, BERTA), write(ANNA, round)]);
    expect((await findContext(current().db, BERTA)).context.vertebralMetastases).toBe(round);
    await unmerge();
    await changeContext(current().db, {
      ...{ personId: BERTA, revision: null, via: 'form', note: null, writtenBy: 'test' },
      change: () => emptyContext,
    });
  }
});
