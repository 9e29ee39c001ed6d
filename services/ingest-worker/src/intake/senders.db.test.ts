import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aStore, type TestStore } from '../testing/store-testing.ts';
import { startSenders } from './senders.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
afterAll(() => own.drop());
beforeEach(() => sql`delete from sender`.execute(own.db));

const noted = async (note: (senders: ReturnType<typeof startSenders>) => void) => {
  const stopping = new AbortController();
  const senders = startSenders(own.db, pino({ level: 'silent' }), stopping.signal);
  note(senders);
  stopping.abort();
  await senders.written;
  const { rows } = await sql`
    select via, sender, refused::int, last_refusal as refusal, last_refused_at is not null as at from sender order by 1, 2
  `.execute(own.db);
  return rows;
};

test('who was heard and who was refused is written, at the latest when the service stops', async () => {
  const rows = await noted(({ heard, refused }) => {
    heard('dimse', 'MR1@127.0.0.1');
    refused('stow', '127.0.0.1', 'DATABASE_DOWN', 2);
    refused('stow', '127.0.0.1', 'OVERLOAD');
  });
  expect(rows).toEqual([
    { via: 'dimse', sender: 'MR1@127.0.0.1', refused: 0, refusal: null, at: false },
    { via: 'stow', sender: '127.0.0.1', refused: 3, refusal: 'OVERLOAD', at: true },
  ]);
});

test('refusals add up over writings, and being heard does not forget them', async () => {
  await noted(({ refused }) => refused('dimse', 'CT1', 'TIMEOUT'));
  expect(await noted(({ heard }) => heard('dimse', 'CT1'))).toEqual([
    { via: 'dimse', sender: 'CT1', refused: 1, refusal: 'TIMEOUT', at: true },
  ]);
});

test('made-up names do not fill the table', async () => {
  const rows = await noted(({ heard }) => {
    for (let n = 0; n < 1_000; n++) heard('dimse', `AE${n}`);
  });
  expect(rows).toHaveLength(201);
});
