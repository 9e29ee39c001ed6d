import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anInstance,
  anUnreadable,
  aStore,
  countRows,
  offerOf,
  store,
  studyState,
  type TestStore,
} from '../testing/store-testing.ts';
import { findHeaders } from './session-statements.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

describe('the ledger of a batch', () => {
  test('adds up: every offer is stored, a duplicate or quarantined', async () => {
    const one = offerOf(anInstance('1.1', 1));
    const ledger = await store(own.db, [
      one,
      offerOf(anInstance('1.1', 2)),
      one,
      anUnreadable(),
      anUnreadable('EMPTY'),
    ]);
    expect(ledger).toMatchObject({ stored: 2, duplicate: 1, quarantined: 2 });
  });

  test('counts what came before as duplicates, in whatever transfer syntax it comes again', async () => {
    const record = anInstance('1.2', 1);
    await store(own.db, [offerOf(record)]);
    const transcoded = { ...record, transferSyntaxUid: '1.2.840.10008.1.2.4.90' };
    expect(await store(own.db, [offerOf(record), offerOf(transcoded)])).toMatchObject({ stored: 0, duplicate: 2 });
  });

  test('stays the same when the answer to a commit was lost and the batch is stored again', async () => {
    const [batchId, offers] = [randomUUID(), [offerOf(anInstance('1.3', 1)), anUnreadable()]];
    const first = await store(own.db, offers, batchId);
    const before = await countRows(own.db, 'quarantine');
    expect(await store(own.db, offers, batchId)).toMatchObject({ stored: first.stored, duplicate: 0, quarantined: 1 });
    expect(await countRows(own.db, 'quarantine')).toBe(before);
  });

  test('adds up over batches that store the same instances at the same time', async () => {
    const offers = Array.from({ length: 40 }, (_, n) => offerOf(anInstance(`1.4.${n % 4}`, n)));
    const reversed = offers.toReversed();
    const ledgers = await Promise.all([offers, reversed, offers, reversed].map((batch) => store(own.db, batch)));
    expect(ledgers.reduce((sum, { stored }) => sum + stored, 0)).toBe(40);
    expect(ledgers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(120);
  });
});

describe('versions of an instance', () => {
  test('are all kept, and the last to arrive is in force', async () => {
    const first = anInstance('2.1', 1);
    const corrected = anInstance('2.1', 1, { series: { description: 'corrected' } });
    await store(own.db, [offerOf(first), offerOf(corrected)]);
    const inForce = await findHeaders(own.db, ['2.1']);
    expect(inForce.map(({ series }) => series.description)).toEqual(['corrected']);
  });

  test('come back as they were stored, but for what PostgreSQL cannot hold', async () => {
    const record = anInstance('2.2', 1, {
      patient: { name: 'Müller^"\\u0000"\u{1F600}' },
      study: { description: 'a\0b\ud800c' },
    });
    await store(own.db, [offerOf(record)]);
    const [read] = await findHeaders(own.db, ['2.2']);
    expect(read).toEqual({ ...record, study: { ...record.study, description: 'a\uFFFDb\uFFFDc' } });
  });
});

describe('the revision of a study', () => {
  test('counts batches that brought something new', async () => {
    await store(own.db, [offerOf(anInstance('3.1', 1)), offerOf(anInstance('3.1', 2))]);
    await store(own.db, [offerOf(anInstance('3.1', 1))]);
    expect((await studyState(own.db, '3.1')).rev).toBe(1);
    await store(own.db, [offerOf(anInstance('3.1', 3))]);
    expect((await studyState(own.db, '3.1')).rev).toBe(2);
  });

  test('counts every one of many batches that come at once', async () => {
    const batches = Array.from({ length: 12 }, (_, n) => [offerOf(anInstance('3.2', n))]);
    await Promise.all(batches.map((batch) => store(own.db, batch)));
    expect((await studyState(own.db, '3.2')).rev).toBe(12);
  });

  const ofPatient = (study: string, n: number, id: string | null, date: string | null = '20260105') =>
    offerOf(anInstance(study, n, { patient: { id }, study: { date } }));

  test('goes up for all studies of the session, whichever gained', async () => {
    await store(own.db, [ofPatient('3.3', 1, 'P33')]);
    await store(own.db, [ofPatient('3.4', 1, 'P33')]);
    const [a, b] = [await studyState(own.db, '3.3'), await studyState(own.db, '3.4')];
    expect([a.rev, b.rev]).toEqual([2, 1]);
    expect(a.sessionKey).toBe(b.sessionKey);
  });

  test('keeps patients and days apart, and studies that do not say whose they are', async () => {
    await store(own.db, [
      ofPatient('3.5', 1, 'P35'),
      ofPatient('3.6', 1, 'P36'),
      ofPatient('3.7', 1, 'P35', '20260106'),
    ]);
    await store(own.db, [ofPatient('3.8', 1, null), ofPatient('3.9', 1, null), ofPatient('3.10', 1, 'P35', null)]);
    const states = await Promise.all(['3.5', '3.6', '3.7', '3.8', '3.9', '3.10'].map((uid) => studyState(own.db, uid)));
    expect(new Set(states.map(({ sessionKey }) => sessionKey)).size).toBe(6);
    expect(states.map(({ rev }) => rev)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('goes up in the session that a corrected study leaves', async () => {
    await store(own.db, [ofPatient('3.11', 1, 'WRONG'), ofPatient('3.12', 1, 'WRONG')]);
    await store(own.db, [ofPatient('3.11', 1, 'RIGHT')]);
    const [moved, left] = [await studyState(own.db, '3.11'), await studyState(own.db, '3.12')];
    expect(moved.sessionKey).not.toBe(left.sessionKey);
    expect([moved.rev, left.rev]).toEqual([2, 2]);
  });

  test('wakes triage once, and a stream of instances does not put its turn off', async () => {
    const first = await store(own.db, [offerOf(anInstance('3.13', 1))]);
    expect(first.toTriage).toEqual([{ studyInstanceUid: '3.13', rev: 1 }]);
    await sql`update study set triage_after = now() + interval '100 ms' where study_instance_uid = '3.13'`.execute(
      own.db,
    );
    const second = await store(own.db, [offerOf(anInstance('3.13', 2))]);
    expect(second.toTriage).toEqual([]);
    expect((await studyState(own.db, '3.13')).dueInMs).toBeLessThanOrEqual(100);
  });
});

test('a batch that cannot be stored leaves nothing behind', async () => {
  const before = await countRows(own.db, 'instance');
  const invalid = { ...anUnreadable(), sizeBytes: Number.NaN };
  await expect(store(own.db, [offerOf(anInstance('4.1', 1)), invalid])).rejects.toThrow();
  expect(await countRows(own.db, 'instance')).toBe(before);
});
