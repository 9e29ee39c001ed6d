import { intakePageSchema } from '@cordwatch/worklist';
import { expect, test } from 'vitest';
import { apiOfTest } from './testing/api-of-test.ts';
import { bodyOf } from './testing/ask.ts';
import { databaseOfTest } from './testing/database-of-test.ts';
import { seedCounts, seedQuarantined, seedSender } from './testing/seed-intake.ts';

const current = databaseOfTest();
const { get } = apiOfTest(current);
const page = async () => bodyOf(await get('/intake'), intakePageSchema);
const query = (text: string) => current().pool.query(text);

const seedStudy = (uid: string, { waits = '0 s', failures = 0, isJudged = false }) =>
  current().pool.query(
    `insert into study (study_instance_uid, session_key, rev, triaged_rev, waits_since, triage_failures)
     values ($1, $1, 2, $2, now() - $3::interval, $4)`,
    [uid, isJudged ? 2 : 1, waits, failures],
  );

test('an intake that nobody has used yet says so in zeros, not with an error', async () => {
  expect(await page()).toMatchObject({
    ...{ senders: [], sendersLeftOut: 0, doubts: [], quarantine: [] },
    offered: { day: { stored: 0, duplicate: 0, quarantined: 0 } },
    queue: { waiting: 0, oldestWaitsMs: null, failing: 0 },
  });
});

test('each count is in every window that reaches back to it, whether it is summed up already or not', async () => {
  await seedSender(current().pool, 'MR3@10.0.0.3');
  await seedCounts(current().pool, 'intake_ledger', { minutesAgo: 1, stored: 1, duplicate: 2, quarantined: 3 });
  await seedCounts(current().pool, 'intake_ledger', { minutesAgo: 8, stored: 10 });
  await seedCounts(current().pool, 'intake_tally', { minutesAgo: 30, stored: 100 });
  await seedCounts(current().pool, 'intake_tally', { minutesAgo: 1_000, stored: 1_000 });
  await seedCounts(current().pool, 'intake_tally', { minutesAgo: 3_000, stored: 10_000 });
  const { senders, offered } = await page();
  const windows = {
    fiveMinutes: { stored: 1, duplicate: 2, quarantined: 3 },
    hour: { stored: 111, duplicate: 2, quarantined: 3 },
    day: { stored: 1111, duplicate: 2, quarantined: 3 },
  };
  expect([senders.map((each) => each.offered), offered]).toEqual([[windows], windows]);
});

test('senders come with those heard last first, and one that has been silent for weeks still tells its last image', async () => {
  await seedSender(current().pool, 'CT1@10.0.0.1', 9 * 86_400);
  await seedCounts(current().pool, 'intake_tally', { sender: 'CT1@10.0.0.1', minutesAgo: 13_000, stored: 5 });
  await seedSender(current().pool, 'MR3@10.0.0.3', 5);
  const { senders, asOf } = await page();
  expect(senders.map(({ sender }) => sender)).toEqual(['MR3@10.0.0.3', 'CT1@10.0.0.1']);
  expect(senders[0]).toMatchObject({ lastImageAt: null, offered: { day: { stored: 0 } } });
  const [, silent] = senders;
  expect((Date.parse(asOf) - Date.parse(silent?.lastImageAt ?? '')) / 60_000).toBeCloseTo(13_000, 0);
});

test('what only the ledger names is a sender too', async () => {
  await seedCounts(current().pool, 'intake_ledger', { via: 'replay', sender: 'desk', stored: 1 });
  expect((await page()).senders).toMatchObject([
    { via: 'replay', sender: 'desk', offered: { fiveMinutes: { stored: 1 } }, refused: { count: 0, last: null } },
  ]);
});

test('a refusal is told with its reason, and a code of a newer version is no failure', async () => {
  await seedSender(current().pool, 'A', 1);
  await seedSender(current().pool, 'B', 2, 'courier');
  await query(
    `update sender set refused = 7, last_refusal = 'NOT_ALLOWED', last_refused_at = now() where sender = 'A'`,
  );
  await query(`update sender set refused = 1, last_refusal = 'MOON', last_refused_at = now() where sender = 'B'`);
  expect((await page()).senders).toMatchObject([
    { via: 'dimse', refused: { count: 7, last: 'NOT_ALLOWED' } },
    { via: 'OTHER', refused: { count: 1, last: 'OTHER' } },
  ]);
});

test('of more senders than a page holds those heard last are listed, and all are counted', async () => {
  await query(`insert into sender (via, sender, last_seen_at)
    select 'dimse', n::text, now() - n * interval '1 second' from generate_series(1, 512) n`);
  const { senders, sendersLeftOut } = await page();
  expect([senders.length, senders[0]?.sender, sendersLeftOut]).toEqual([500, '1', 12]);
});

test('the queue is what waits for triage, how long the oldest has, and how many triage fails on', async () => {
  await seedStudy('1.1', { waits: '40 s' });
  await seedStudy('1.2', { waits: '3 s', failures: 4 });
  await seedStudy('1.3', { waits: '900 s', isJudged: true });
  const { queue } = await page();
  expect(queue).toMatchObject({ waiting: 2, failing: 1 });
  expect(queue.oldestWaitsMs).toSatisfy((ms) => ms >= 40_000 && ms < 100_000);
});

test('doubts are counted by code within an hour and a day, with the studies that they are in', async () => {
  for (const uid of ['1.1', '1.2']) await seedStudy(uid, { isJudged: true });
  await query(`insert into instance_doubt (study_instance_uid, series_instance_uid, sop_instance_uid, digest, doubt, via,
      sender, raised_at)
    select '1.' || 1 + n % 2, '1', n::text, 'd', 'UID_COLLISION', 'dimse', 'A', now() - n * interval '30 minutes'
    from generate_series(1, 60) n`);
  expect((await page()).doubts).toEqual([
    { doubt: 'UID_COLLISION', instancesInHour: 1, instancesInDay: 47, studiesInDay: 2 },
  ]);
});

test('quarantine counts what is open by reason, the most first', async () => {
  for (const reason of ['TRUNCATED', 'NOT_DICOM', 'NOT_DICOM', 'NOT_DICOM', 'ZEBRA', 'LION'])
    await seedQuarantined(current().pool, { reason });
  await query(`update quarantine set state = 'dismissed' where reason = 'TRUNCATED'`);
  expect((await page()).quarantine).toEqual([
    { reason: 'NOT_DICOM', count: 3, isMore: false },
    { reason: 'OTHER', count: 2, isMore: false },
  ]);
});

test('a reason that very many share is counted to a bound', async () => {
  await query(`insert into quarantine (batch_id, via, reason, source)
    select gen_random_uuid(), 'stow', 'EMPTY', n::text from generate_series(1, 10_001) n`);
  expect((await page()).quarantine).toEqual([{ reason: 'EMPTY', count: 10_000, isMore: true }]);
});
