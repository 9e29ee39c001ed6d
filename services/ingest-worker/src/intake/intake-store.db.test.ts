import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anInstance, anUnreadable, aStore, countRows, offerOf, type TestStore } from '../testing/store-testing.ts';
import { intakeStore } from './intake-store.ts';
import type { Offer } from './offer.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());

const storeOf = (onStored = () => {}) =>
  intakeStore({ db: own.db, logger: pino({ level: 'silent' }), wake: () => undefined, onStored });

/** Digests well and cannot become JSON: a fault that only we could have. */
const poison = (): Offer => offerOf(Object.assign(anInstance('2.1', 99), { toJSON: () => BigInt(1) }));

describe('offers of many senders at the same time', () => {
  test('are stored in few batches, and each is answered its own outcome', async () => {
    let batches = 0;
    const { storeOne } = storeOf(() => {
      batches += 1;
    });
    const offers = Array.from({ length: 60 }, (_, n) => offerOf(anInstance('1.1', n)));
    const outcomes = await Promise.all([
      ...offers.map((offer) => storeOne('dimse', offer)),
      storeOne('dimse', anUnreadable('TRUNCATED')),
    ]);
    expect(batches).toBe(2);
    expect(outcomes.slice(0, 60)).toEqual(offers.map(() => ({ is: 'stored', doubts: [] })));
    expect(outcomes[60]).toEqual({ is: 'quarantined', reason: 'TRUNCATED' });
    expect(await countRows(own.db, 'instance')).toBe(60);
  });

  test('all hear of a database that refuses, and later ones are stored', async () => {
    const { storeOne } = storeOf();
    await sql`alter table instance rename to hidden`.execute(own.db);
    const refused = await Promise.allSettled([1, 2, 3].map((n) => storeOne('dimse', offerOf(anInstance('1.2', n)))));
    await sql`alter table hidden rename to instance`.execute(own.db);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await storeOne('dimse', offerOf(anInstance('1.2', 1)))).toEqual({ is: 'stored', doubts: [] });
  });
});

test('an object that we stumble over is put aside alone, and everything beside it is stored', async () => {
  const offers = Array.from({ length: 9 }, (_, n) => offerOf(anInstance('2.1', n)));
  const outcomes = new Map<Offer, string>();
  const bad = poison();
  const ledger = await storeOf().storeAll('cli', [...offers.slice(0, 4), bad, ...offers.slice(4)], (offer, { is }) =>
    outcomes.set(offer, is),
  );
  expect(ledger).toEqual({ stored: 9, duplicate: 0, quarantined: 1 });
  expect(offers.map((offer) => outcomes.get(offer))).toEqual(offers.map(() => 'stored'));
  const { rows } = await sql`select reason, sop_instance_uid as sop from quarantine where reason = 'INTERNAL'`.execute(
    own.db,
  );
  expect(rows).toEqual([{ reason: 'INTERNAL', sop: '2.1.1.99' }]);
});
