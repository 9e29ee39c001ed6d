import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type IntakeStore, intakeStore } from '../intake/intake-store.ts';
import { createMetrics } from '../metrics.ts';
import { dropDecidedBytes, takeReplays } from '../store/quarantine-statements.ts';
import { aFile } from '../testing/part10-testing.ts';
import { asideRow, countedBy, putAside } from '../testing/quarantine-testing.ts';
import { aStore, countRows, studyState, type TestStore } from '../testing/store-testing.ts';
import { sweepOnce } from './sweep-replays.ts';

let own: TestStore;
let store: IntakeStore;
const logger = pino({ level: 'silent' });
beforeAll(async () => {
  own = await aStore();
  store = intakeStore({ db: own.db, logger, wake: () => undefined });
});
beforeEach(() => sql`truncate study, person, quarantine, intake_ledger, intake_tally cascade`.execute(own.db));
afterAll(() => own.drop());

const sweep = (by: Pick<IntakeStore, 'storeOne'> = store) =>
  sweepOnce({ db: own.db, store: by, logger, metrics: createMetrics() });
const row = (id: string) => asideRow(own.db, id);
const endLeases = () => sql`update quarantine set replay_lease = now() - interval '1 second'`.execute(own.db);

test('an object that can be read now is stored, its study waits for triage, and who asked has decided', async () => {
  const id = await putAside(own.db, aFile('1.1', 1));
  await sweep();
  expect(await row(id)).toMatchObject({
    ...{ state: 'stored', outcome: 'STORED', replays: 1, decidedBy: 'admin', isAsked: false },
  });
  expect(await studyState(own.db, '1.1')).toMatchObject({ rev: 1, triagedRev: 0 });
  expect(await countedBy(own.db, 'replay')).toEqual({ offered: 1, stored: 1, duplicate: 0 });
});

test('what nobody asks for is left alone', async () => {
  const id = await putAside(own.db, aFile('1.1', 1), { isAsked: false });
  await sweep();
  expect(await row(id)).toMatchObject({ state: 'open', replays: 0 });
  expect(await countRows(own.db, 'instance')).toBe(0);
});

test('what still cannot be read stays open, for the reason that there is now, and is offered to nobody', async () => {
  const id = await putAside(own.db, Buffer.from('hello'));
  await sweep();
  expect(await row(id)).toMatchObject({
    ...{ state: 'open', reason: 'NOT_DICOM', outcome: 'NOT_STORED', replays: 1, isAsked: false },
  });
  expect(await countRows(own.db, 'intake_ledger')).toBe(0);
});

test.each([
  ['a beginning', aFile('1.1', 1, 0).subarray(0, 400)],
  ['nothing', null],
])('%s of an object is never stored as the object: it stays open and says that more is asked for', async (_, bytes) => {
  const id = await putAside(own.db, bytes, { whole: false });
  await sweep();
  expect(await row(id)).toMatchObject({
    ...{ state: 'open', reason: 'UNSUPPORTED_TRANSFER_SYNTAX', outcome: 'INCOMPLETE', isAsked: false },
  });
  expect(await countRows(own.db, 'instance')).toBe(0);
});

test('a worker that dies between storing and marking loses nothing and doubles nothing', async () => {
  const id = await putAside(own.db, aFile('1.1', 1));
  await takeReplays(own.db, { leaseMs: 60_000, atMost: 16 });
  const dies = {
    storeOne: async (...[via, offer]: Parameters<IntakeStore['storeOne']>) => {
      await store.storeOne(via, offer);
      throw new Error('killed');
    },
  };
  await endLeases();
  await expect(sweep(dies)).rejects.toThrow('killed');
  expect(await row(id)).toMatchObject({ state: 'open', isAsked: true, replays: 0 });
  await sweep();
  expect(await row(id)).toMatchObject({ state: 'open', isAsked: true });
  await endLeases();
  await sweep();
  expect(await row(id)).toMatchObject({ state: 'stored', isAsked: false, replays: 1 });
  expect(await countRows(own.db, 'instance')).toBe(1);
  expect(await countedBy(own.db, 'replay')).toEqual({ offered: 2, stored: 1, duplicate: 1 });
});

test('one that fails keeps no other waiting', async () => {
  const [bad, good] = [await putAside(own.db, aFile('1.1', 1)), await putAside(own.db, aFile('1.2', 1))];
  const partly: Pick<IntakeStore, 'storeOne'> = {
    storeOne: (via, offer) =>
      offer.readout.kind === 'header' && offer.readout.record.studyInstanceUid === '1.1'
        ? Promise.reject(new Error('database is away'))
        : store.storeOne(via, offer),
  };
  await expect(sweep(partly)).rejects.toThrow('database is away');
  expect([await row(bad), await row(good)]).toMatchObject([{ state: 'open', isAsked: true }, { state: 'stored' }]);
});

test('what the store puts aside again stays open for its reason', async () => {
  const id = await putAside(own.db, aFile('1.1', 1));
  await sweep({ storeOne: async () => ({ is: 'quarantined', reason: 'INTERNAL' }) });
  expect(await row(id)).toMatchObject({ state: 'open', reason: 'INTERNAL', outcome: 'NOT_STORED' });
});

test('several workers share the replays, and each is carried out once', async () => {
  for (let n = 1; n <= 40; n++) await putAside(own.db, aFile('1.1', n));
  while ((await Promise.all([sweep(), sweep(), sweep()])).some(Boolean));
  expect(await countedBy(own.db, 'replay')).toEqual({ offered: 40, stored: 40, duplicate: 0 });
  const { rows } = await sql`select distinct state, replays from quarantine`.execute(own.db);
  expect(rows).toEqual([{ state: 'stored', replays: 1 }]);
});

test('the bytes of what is decided are removed after the time that the site sets, and the row stays', async () => {
  const ids = [];
  for (const _ of [1, 2, 3]) ids.push(await putAside(own.db, aFile('1.1', 1), { isAsked: false }));
  const [undecided = '', longAgo = '', lately = ''] = ids;
  const decide = (id: string, days: number) =>
    sql`update quarantine set state = 'dismissed', decided_at = now() - ${days} * interval '1 day'
      where quarantine_id = ${id}`.execute(own.db);
  await decide(longAgo, 8);
  await decide(lately, 6);
  expect(await dropDecidedBytes(own.db, 7, 100)).toBe(1);
  const held = async (id: string) => (await row(id))?.heldBytes;
  expect([await held(longAgo), typeof (await held(lately)), typeof (await held(undecided))]).toEqual([
    null,
    'number',
    'number',
  ]);
});
