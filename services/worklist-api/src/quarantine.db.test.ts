import { quarantineItemSchema, quarantinePageSchema, replayAllAnswerSchema } from '@cordwatch/worklist';
import { describe, expect, test } from 'vitest';
import { quarantineProblemSchema } from './openapi-intake.ts';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf, problemOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { type SeededItem, seedQuarantined } from './testing/seed-intake.ts';

const current = databaseOfTest();
const { get, post } = apiOfTest(current);

const putAside = (item?: SeededItem) => seedQuarantined(current().pool, item);
const page = async (query = '') => bodyOf(await get(`/quarantine${query}`), quarantinePageSchema);
const item = async (response: Promise<Response>) => bodyOf(await response, quarantineItemSchema);
const replay = (id: string) => post(`/quarantine/${id}/replay`);
const dismiss = (id: string, reason = 'A test image of the service engineer') =>
  post(`/quarantine/${id}/dismiss`, { reason });
const set = (id: string, change: string) =>
  current().pool.query(`update quarantine set ${change} where quarantine_id = ${id}`);

test('an object says why it was put aside, who sent it, and never what it holds', async () => {
  await putAside({ bytes: Buffer.from('DICM secret') });
  const response = await get('/quarantine');
  const text = await response.text();
  expect(quarantinePageSchema.parse(JSON.parse(text)).items).toMatchObject([
    { state: 'open', reason: 'TRUNCATED', via: 'dimse', sender: 'MR3@10.0.0.3', source: 'object 7', sizeBytes: 300 },
  ]);
  expect(text).not.toMatch(/secret|736563726574|c2VjcmV0/);
});

test('how much a replay could read is told: everything, the beginning, nothing', async () => {
  await putAside({ isWhole: true, seenSecondsAgo: 0 });
  await putAside({ isWhole: false, seenSecondsAgo: 1 });
  await putAside({ bytes: null, seenSecondsAgo: 2 });
  expect((await page()).items.map(({ held }) => held)).toEqual(['whole', 'beginning', 'nothing']);
});

test('pages follow each other without gap or repetition, even within one microsecond', async () => {
  for (let n = 0; n < 7; n++) await putAside({ source: `${n}` });
  await current().pool.query(`update quarantine set last_seen_at = '2026-03-02T12:00:00.123456Z'`);
  const shown: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { items, next: following } = await page(`?limit=3${next && `&cursor=${next}`}`);
    shown.push(...items.map(({ source }) => source));
    next = following;
  }
  expect(shown).toEqual(['6', '5', '4', '3', '2', '1', '0']);
});

test('the list is filtered by state, reason and sender, each to the letter', async () => {
  await putAside({ source: 'a', reason: 'EMPTY' });
  await putAside({ source: 'b', sender: '%' });
  await set(await putAside({ source: 'c' }), `state = 'dismissed', decided_by = 'x', decided_at = now()`);
  const sources = async (query: string) => (await page(query)).items.map(({ source }) => source);
  expect(await sources('?reason=EMPTY')).toEqual(['a']);
  expect(await sources('?sender=%25')).toEqual(['b']);
  expect(await sources('?sender=%25&reason=EMPTY')).toEqual([]);
  expect(await sources('?state=dismissed')).toEqual(['c']);
});

test.each(['cursor=newest', 'state=gone', 'reason=BORED', 'sender=%00', 'colour=red', 'limit=0'])(
  'the query %s is refused',
  async (query) => {
    await problemOf(await get(`/quarantine?${query}`), 400);
  },
);

test.each([
  ['1e9', 1],
  ['2026-01-01T00:00:00Z', '1; drop'],
  ['0000-01-01T00:00:00Z', '1'],
])('a made-up cursor at %j, %j is refused', async (...place) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  await problemOf(await get(`/quarantine?cursor=${cursor}`), 400);
});

describe('a replay', () => {
  test('that is asked for says by whom, and asking again is asking once', async () => {
    const id = await putAside();
    const asked = await item(replay(id));
    expect(asked).toMatchObject({ state: 'open', asked: { by: 'admin' } });
    expect(await item(replay(id))).toEqual(asked);
  });

  test.each(['stored', 'dismissed'])('of what is %s is refused with the state in force', async (state) => {
    const id = await putAside();
    await set(id, `state = '${state}', decided_by = 'eve', decided_at = now()`);
    expect(quarantineProblemSchema.parse(await problemOf(await replay(id), 409))).toMatchObject({
      detail: expect.stringMatching(`^It is ${state} already, by eve at `),
      item: { quarantineId: id, state, decided: { by: 'eve' } },
    });
  });

  test('of something that nothing is held of is refused', async () => {
    expect(await problemOf(await replay(await putAside({ bytes: null })), 409)).toMatchObject({
      item: { held: 'nothing', asked: null },
    });
  });

  test('of something that was never there is not found', async () => {
    await problemOf(await replay('999999'), 404);
    await problemOf(await replay('nine'), 400);
  });
});

describe('a replay of many', () => {
  const replayAll = async (wanted: object) => bodyOf(await post('/quarantine/replay', wanted), replayAllAnswerSchema);

  test('asks for what is open, can be read and has the reason, once', async () => {
    await putAside({ reason: 'EMPTY' });
    await putAside({ reason: 'EMPTY', bytes: null });
    await set(await putAside({ reason: 'EMPTY' }), `state = 'stored'`);
    await putAside({ reason: 'TOO_DEEP' });
    expect(await replayAll({ reason: 'EMPTY' })).toEqual({ asked: 1, isMore: false });
    expect(await replayAll({ reason: 'EMPTY' })).toEqual({ asked: 0, isMore: false });
    expect((await page()).items.filter(({ asked }) => asked).map(({ reason }) => reason)).toEqual(['EMPTY']);
  });

  test('of a sender and a reason takes what is both', async () => {
    for (const sender of ['A', 'B']) for (const reason of ['EMPTY', 'TOO_DEEP']) await putAside({ sender, reason });
    expect(await replayAll({ sender: 'A', reason: 'EMPTY' })).toEqual({ asked: 1, isMore: false });
    expect(await replayAll({ sender: 'A' })).toEqual({ asked: 1, isMore: false });
  });

  test('of more than a thousand asks for a thousand, and says that there are more', async () => {
    await current().pool.query(`insert into quarantine (batch_id, via, reason, source, held_bytes)
      select gen_random_uuid(), 'stow', 'EMPTY', n::text, 'x' from generate_series(1, 1001) n`);
    expect(await replayAll({ reason: 'EMPTY' })).toEqual({ asked: 1_000, isMore: true });
    expect(await replayAll({ reason: 'EMPTY' })).toEqual({ asked: 1, isMore: false });
  });

  test.each([{}, { reason: 'BORED' }, { everything: true }, { sender: 'a\0' }, { sender: 'x'.repeat(257) }])(
    'of %j is refused',
    async (wanted) => {
      await problemOf(await post('/quarantine/replay', wanted), 400);
    },
  );
});

describe('a dismissal', () => {
  test('keeps who, when and why, and takes the object off the open ones', async () => {
    const dismissed = await item(dismiss(await putAside()));
    expect(dismissed).toMatchObject({
      state: 'dismissed',
      decided: { by: 'admin', because: 'A test image of the service engineer' },
    });
    expect((await page()).items).toEqual([]);
    expect((await page('?state=dismissed')).items).toEqual([dismissed]);
  });

  test('that is said again changes nothing; another is refused with who was first', async () => {
    const id = await putAside();
    const first = await item(dismiss(id));
    expect(await item(dismiss(id))).toEqual(first);
    expect(await problemOf(await dismiss(id, 'Not ours'), 409)).toMatchObject({
      item: { decided: { because: 'A test image of the service engineer' } },
    });
  });

  test('takes back a replay that no worker has begun, and waits for one that a worker has in hands', async () => {
    const [waiting, taken] = [await putAside(), await putAside()];
    for (const id of [waiting, taken]) await item(replay(id));
    await set(taken, `replay_lease = now() + interval '1 minute'`);
    expect(await item(dismiss(waiting))).toMatchObject({ state: 'dismissed', asked: null });
    expect(await problemOf(await dismiss(taken), 409)).toMatchObject({
      item: { state: 'open', asked: { by: 'admin' } },
    });
  });

  test('by two at once is one', async () => {
    const id = await putAside();
    const answers = await Promise.all([dismiss(id, 'Mine'), dismiss(id, 'No, mine')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test.each(['', ' ', 'x'.repeat(501), 'nul \0 nul', 'half \ud800', 'two\nlines'])(
    'because of %j is refused',
    async (reason) => {
      await problemOf(await dismiss(await putAside(), reason), 400);
    },
  );
});
