import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Offer } from '../intake/offer.ts';
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
import { takeIn } from './batch-statements.ts';
import { findHeaders } from './find-headers.ts';
import { prepareBatch } from './prepare-batch.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

describe('the ledger of a batch', () => {
  test('adds up: every offer is stored, a duplicate or quarantined', async () => {
    const one = offerOf(anInstance('1.1', 1));
    const { ledger, outcomes } = await store(own.db, [
      one,
      offerOf(anInstance('1.1', 2)),
      one,
      anUnreadable(),
      anUnreadable('EMPTY'),
    ]);
    expect(ledger).toEqual({ stored: 2, duplicate: 1, quarantined: 2 });
    expect(outcomes.map(({ is }) => is)).toEqual(['stored', 'stored', 'duplicate', 'quarantined', 'quarantined']);
  });

  test('counts what came before as duplicates, in whatever transfer syntax it comes again', async () => {
    const record = anInstance('1.2', 1);
    await store(own.db, [offerOf(record)]);
    const transcoded = { ...record, transferSyntaxUid: '1.2.840.10008.1.2.4.90' };
    expect(await store(own.db, [offerOf(record), offerOf(transcoded)])).toMatchObject({
      ledger: { stored: 0, duplicate: 2 },
    });
  });

  test('stays the same when the answer to a commit was lost and the batch is stored again', async () => {
    const [batchId, offers] = [randomUUID(), [offerOf(anInstance('1.3', 1)), anUnreadable()]];
    const first = await store(own.db, offers, batchId);
    const before = await countRows(own.db, 'quarantine');
    expect((await store(own.db, offers, batchId)).ledger).toEqual(first.ledger);
    expect(first.ledger).toEqual({ stored: 1, duplicate: 0, quarantined: 1 });
    expect(await countRows(own.db, 'quarantine')).toBe(before);
  });

  test('adds up over batches that store the same instances at the same time', async () => {
    const offers = Array.from({ length: 40 }, (_, n) => offerOf(anInstance(`1.4.${n % 4}`, n)));
    const reversed = offers.toReversed();
    const ledgers = await Promise.all([offers, reversed, offers, reversed].map((batch) => store(own.db, batch)));
    expect(ledgers.reduce((sum, { ledger }) => sum + ledger.stored, 0)).toBe(40);
    expect(ledgers.reduce((sum, { ledger }) => sum + ledger.duplicate, 0)).toBe(120);
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

describe('what is doubtful', () => {
  const doubtsOf = async (...offers: Offer[]) => (await store(own.db, offers)).outcomes;
  const clean = { is: 'stored', doubts: [] };

  test('is an instance that comes again and says something else', async () => {
    const corrected = offerOf(anInstance('6.1', 1, { series: { description: 'corrected' } }));
    expect(await doubtsOf(offerOf(anInstance('6.1', 1)))).toEqual([clean]);
    expect(await doubtsOf(corrected)).toEqual([{ is: 'stored', doubts: ['CONTENT_CHANGED'] }]);
    expect(await doubtsOf(corrected)).toEqual([{ is: 'duplicate', doubts: [] }]);
  });

  test('is a SOP Instance UID in two series or studies, and only the later of them', async () => {
    const elsewhere = anInstance('6.3', 1, { sopInstanceUid: '6.2.1.1' });
    expect(await doubtsOf(offerOf(anInstance('6.2', 1)), offerOf(elsewhere))).toEqual([
      clean,
      { is: 'stored', doubts: ['UID_COLLISION'] },
    ]);
  });

  test('is a study that was another patient’s', async () => {
    const of = (n: number, id: string) => offerOf(anInstance('6.4', n, { patient: { id } }));
    expect(await doubtsOf(of(1, 'A'), of(2, 'B'))).toEqual([clean, { is: 'stored', doubts: ['IDENTITY_CONFLICT'] }]);
    expect(await doubtsOf(of(3, 'A'))).toEqual([{ is: 'stored', doubts: ['IDENTITY_CONFLICT'] }]);
    expect(await doubtsOf(of(4, 'A'))).toEqual([clean]);
  });

  test('is on record with who sent it', async () => {
    const { rows } = await sql`
      select doubt, via, sender from instance_doubt where study_instance_uid = '6.3'
    `.execute(own.db);
    expect(rows).toEqual([{ doubt: 'UID_COLLISION', via: 'cli', sender: 'tester' }]);
  });

  test('is found once when two versions of an instance come at the same time', async () => {
    const versions = Array.from({ length: 6 }, (_, n) =>
      offerOf(anInstance('6.5', 1, { series: { description: `version ${n}` } })),
    );
    const outcomes = (await Promise.all(versions.map((version) => doubtsOf(version)))).flat();
    const first = outcomes.filter((outcome) => outcome.is === 'stored' && outcome.doubts.length === 0);
    expect(first).toHaveLength(1);
  });
});

describe('the quarantine', () => {
  const rowsOf = async (reason: string) => {
    const { rows } = await sql`
      select times_seen as times, sender, source, held_bytes as held, held_whole as whole, study_instance_uid as study
      from quarantine where reason = ${reason}
    `.execute(own.db);
    return rows;
  };

  test('keeps the beginning of an object, and one row for the same object offered again', async () => {
    const broken = anUnreadable('TOO_DEEP');
    await store(own.db, [broken, broken]);
    await store(own.db, [broken]);
    expect(await rowsOf('TOO_DEEP')).toEqual([
      { times: 3, sender: 'tester', source: 'broken', held: Buffer.from('TOO_DEEP'), whole: true, study: null },
    ]);
  });

  test('has a row for each sender, and for each place of what was never opened', async () => {
    const unopened = { ...anUnreadable('CANNOT_OPEN'), held: null };
    await store(own.db, [unopened, { ...unopened, source: 'elsewhere' }, { ...unopened, sender: 'another' }]);
    expect(await rowsOf('CANNOT_OPEN')).toHaveLength(3);
  });

  test('opens a new row for what comes again after it was dismissed', async () => {
    await sql`update quarantine set state = 'dismissed' where reason = 'TOO_DEEP'`.execute(own.db);
    await store(own.db, [anUnreadable('TOO_DEEP')]);
    expect(await rowsOf('TOO_DEEP')).toHaveLength(2);
  });
});

test.each([
  ['off', 'on'],
  ['local', 'on'],
  ['on', 'on'],
  ['remote_apply', 'remote_apply'],
])('an answer waits for the disk where synchronous_commit is %s', async (configured, expected) => {
  const setting = await own.db.transaction().execute(async (tx) => {
    await sql`select set_config('synchronous_commit', ${configured}, true)`.execute(tx);
    await takeIn(tx, { batchId: randomUUID(), again: false, via: 'cli', settleMs: 0 }, prepareBatch([], 'cli'));
    const { rows } = await sql<{ now: string }>`select current_setting('synchronous_commit') as now`.execute(tx);
    return rows[0]?.now;
  });
  expect(setting).toBe(expected);
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
  const invalid = { ...anUnreadable(), sizeBytes: 1.5 };
  await expect(store(own.db, [offerOf(anInstance('4.1', 1)), invalid])).rejects.toThrow();
  expect(await countRows(own.db, 'instance')).toBe(before);
});
