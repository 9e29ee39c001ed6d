import { aCoverage, cervicalOnly } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '../metrics.ts';
import { age, alertPolicy, alertsOf, arriveJudged, sessionsAtRest, shortOfContrast } from '../testing/alert-testing.ts';
import { aStore, type TestStore } from '../testing/store-testing.ts';
import { lookAtSession } from './look-at-session.ts';
import { sweepOnce } from './sweep-alerts.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
beforeEach(() => sql`truncate study, person cascade`.execute(own.db));
afterAll(() => own.drop());

const logger = pino({ level: 'silent' });
const sweep = (policy = alertPolicy) => sweepOnce({ db: own.db, policy, logger, metrics: createMetrics() });
const alerts = (uid: string) => alertsOf(own.db, uid);
const deliveries = async () =>
  (await sql<{ event: string }>`select event from alert_delivery order by position`.execute(own.db)).rows.map(
    ({ event }) => event,
  );

test('a study that rests and lacks something raises one alert, however often it is looked at and judged anew', async () => {
  await arriveJudged(own.db, '1.1', { judged: shortOfContrast });
  await Promise.all([sweep(), sweep(), sweep()]);
  await arriveJudged(own.db, '1.1', { judged: shortOfContrast });
  await sweep();
  expect(await alerts('1.1')).toEqual([
    { state: 'open', because: null, missing: ['T, L and S: images after contrast'] },
  ]);
  expect(await deliveries()).toEqual(['raised']);
});

test('what has been looked at is not read again until its facts change', async () => {
  await arriveJudged(own.db, '1.2', { judged: shortOfContrast });
  await sweep();
  expect(await sessionsAtRest(own.db)).toEqual([]);
  await arriveJudged(own.db, '1.2', { judged: shortOfContrast });
  expect(await sessionsAtRest(own.db)).toHaveLength(1);
});

test('an alert is withdrawn by itself when later images satisfy the protocol', async () => {
  await arriveJudged(own.db, '1.3', { judged: shortOfContrast });
  await sweep();
  await arriveJudged(own.db, '1.3', { judged: { wholeSpineWithContrast: aCoverage() } });
  await sweep();
  expect(await alerts('1.3')).toMatchObject([{ state: 'resolved', because: 'satisfied' }]);
  expect(await deliveries()).toEqual(['raised', 'resolved']);
});

test('when part of what was missing has come, the alert about the rest takes the place of the first', async () => {
  await arriveJudged(own.db, '1.4', { judged: shortOfContrast });
  await sweep();
  const levels = { C: 'covered', T: 'covered', L: 'partial', S: 'missing' } as const;
  await arriveJudged(own.db, '1.4', { judged: { wholeSpineWithContrast: cervicalOnly({ levels }) } });
  await sweep();
  expect(await alerts('1.4')).toEqual([
    { state: 'resolved', because: 'missing-changed', missing: ['T, L and S: images after contrast'] },
    { state: 'open', because: null, missing: ['The rest of L and S: images after contrast'] },
  ]);
});

test('an acknowledged alert is not raised again, and is withdrawn like any other', async () => {
  await arriveJudged(own.db, '1.5', { judged: shortOfContrast });
  await sweep();
  await sql`update rescan_alert set state = 'acknowledged'`.execute(own.db);
  await arriveJudged(own.db, '1.5', { judged: shortOfContrast });
  await sweep();
  expect(await alerts('1.5')).toMatchObject([{ state: 'acknowledged' }]);
  await arriveJudged(own.db, '1.5', { judged: { wholeSpineWithContrast: aCoverage() } });
  await sweep();
  expect(await alerts('1.5')).toMatchObject([{ state: 'resolved', because: 'satisfied' }]);
});

test('a study whose images still come is not looked at', async () => {
  await arriveJudged(own.db, '1.6', { judged: shortOfContrast });
  expect(await sessionsAtRest(own.db, 60)).toEqual([]);
  await sweep({ ...alertPolicy, quietSeconds: 60 });
  expect(await alerts('1.6')).toEqual([]);
  await age(own.db, '1.6', 2);
  await sweep({ ...alertPolicy, quietSeconds: 60 });
  expect(await alerts('1.6')).toHaveLength(1);
});

test('a session is at rest only when all its studies are', async () => {
  await arriveJudged(own.db, '1.7.1', { judged: shortOfContrast, patient: 'P7' });
  await age(own.db, '1.7.1', 2);
  await arriveJudged(own.db, '1.7.2', { judged: shortOfContrast, patient: 'P7' });
  await sweep({ ...alertPolicy, quietSeconds: 60 });
  expect(await alerts('1.7.1')).toEqual([]);
  await age(own.db, '1.7.2', 2);
  await sweep({ ...alertPolicy, quietSeconds: 60 });
  expect([await alerts('1.7.1'), await alerts('1.7.2')].map(({ length }) => length)).toEqual([1, 0]);
});

test('a service that starts again raises nothing for patients who have gone home, and does not ask twice', async () => {
  await arriveJudged(own.db, '1.8', { judged: shortOfContrast });
  await age(own.db, '1.8', 61);
  await sweep();
  expect(await alerts('1.8')).toEqual([]);
  expect(await sessionsAtRest(own.db)).toEqual([]);
});

test('an archive that is imported raises nothing: its studies are of other days', async () => {
  await arriveJudged(own.db, '1.9', { judged: shortOfContrast, date: '20240105' });
  await sweep();
  expect(await alerts('1.9')).toEqual([]);
});

test('an alert of a patient who has gone home is still withdrawn when the verdict changes', async () => {
  await arriveJudged(own.db, '1.10', { judged: shortOfContrast });
  await sweep();
  const doubtful = { wholeSpineWithContrast: cervicalOnly({ is: 'indeterminate' }) };
  await arriveJudged(own.db, '1.10', { judged: doubtful });
  await age(own.db, '1.10', 61);
  await sweep();
  expect(await alerts('1.10')).toMatchObject([{ state: 'resolved', because: 'undecided' }]);
});

test('nothing is written for a webhook that nobody has named', async () => {
  await arriveJudged(own.db, '1.11', { judged: shortOfContrast });
  await sweep({ ...alertPolicy, hasWebhook: false });
  expect(await alerts('1.11')).toHaveLength(1);
  expect(await deliveries()).toEqual([]);
});

test('an entry of another version of the software is passed over, and keeps nobody else waiting', async () => {
  await arriveJudged(own.db, '1.12', { judged: shortOfContrast });
  await sql`update entry set entry = jsonb_set(entry, '{version}', '99') where study_instance_uid = '1.12'`.execute(
    own.db,
  );
  await arriveJudged(own.db, '1.13', { judged: shortOfContrast });
  await sweep();
  expect([await alerts('1.12'), await alerts('1.13')].map(({ length }) => length)).toEqual([0, 1]);
});

test('who looks at a session that another worker has just looked at changes nothing', async () => {
  await arriveJudged(own.db, '1.14', { judged: shortOfContrast });
  const [session = ''] = await sessionsAtRest(own.db);
  const looked = await Promise.all([1, 2, 3].map(() => lookAtSession(own.db, session, alertPolicy)));
  expect(looked.map(({ raised }) => raised).toSorted()).toEqual([0, 0, 1]);
});
