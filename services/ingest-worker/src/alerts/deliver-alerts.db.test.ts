import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createMetrics } from '../metrics.ts';
import { takeDelivery } from '../store/delivery-statements.ts';
import { alertPolicy, aReceiver, arriveJudged, shortOfContrast } from '../testing/alert-testing.ts';
import { aStore, type TestStore } from '../testing/store-testing.ts';
import { deliverNext } from './deliver-alerts.ts';
import { signatureOf } from './post-signed.ts';
import { sweepOnce } from './sweep-alerts.ts';

let own: TestStore;
beforeAll(async () => {
  own = await aStore();
});
beforeEach(async () => {
  await sql`truncate study, person cascade`.execute(own.db);
  await arriveJudged(own.db, '2.1', { judged: shortOfContrast });
  await sweepOnce({ db: own.db, policy: alertPolicy, metrics: createMetrics(), logger });
});
afterAll(() => own.drop());

const logger = pino({ level: 'silent' });
const secret = 'a secret of the test';
const deliver = (url: string, { timeoutMs = 5_000, withAccession = false } = {}) =>
  deliverNext({ db: own.db, webhook: { url, secret, timeoutMs }, withAccession, logger, metrics: createMetrics() });
const makeDue = () => sql`update alert_delivery set next_at = now()`.execute(own.db);

type DeliveryRow = {
  attempts: number;
  failure: string | null;
  isDelivered: boolean;
  hasGivenUp: boolean;
  isLater: boolean;
};
const delivery = async () => {
  const { rows } = await sql<DeliveryRow>`
    select attempts, last_failure as failure, delivered_at is not null as "isDelivered",
      given_up_at is not null as "hasGivenUp", next_at > now() as "isLater" from alert_delivery order by position
  `.execute(own.db);
  return rows[0];
};

test('the webhook is told once what is missing, signed, under an id, and nothing of the patient', async () => {
  const receiver = await aReceiver((response) => response.writeHead(204).end());
  expect(await deliver(receiver.url)).toBe('delivered');
  await makeDue();
  expect(await deliver(receiver.url)).toBeNull();
  const [call] = receiver.received;
  if (!call) throw new Error('nothing was received');
  const body = z.record(z.string(), z.unknown()).parse(JSON.parse(call.body));
  expect(body).toMatchObject({
    event: 'rescan-alert.raised',
    studyInstanceUids: ['2.1'],
    station: 'MR1',
    missing: [{ says: 'T, L and S: images after contrast', code: { value: '130576', scheme: 'DCM' } }],
    resolvedBecause: null,
  });
  expect(call.headers['idempotency-key']).toBe(body.deliveryId);
  expect(call.headers['cordwatch-signature']).toBe(signatureOf(call.body, secret));
  for (const phi of ['DOE', 'MRN-1001', '19610412', 'ACC-1001', 'WHOLE SPINE W']) expect(call.body).not.toContain(phi);
});

test('accession numbers leave the service only where the site asks for them', async () => {
  const receiver = await aReceiver((response) => response.writeHead(200).end());
  await deliver(receiver.url, { withAccession: true });
  expect(JSON.parse(receiver.received[0]?.body ?? '{}')).toMatchObject({ accessionNumbers: ['ACC-1001'] });
});

test.each([
  ['a receiver that fails', 'rejected', { status: 500 }],
  ['a receiver that knows no such address', 'rejected', { status: 404 }],
] as const)('%s is called again later, with the same id and body', async (_who, outcome, { status }) => {
  let answer: number = status;
  const receiver = await aReceiver((response) => response.writeHead(answer).end('x'.repeat(100_000)));
  expect(await deliver(receiver.url)).toBe(outcome);
  expect(await delivery()).toMatchObject({ attempts: 1, failure: outcome, isDelivered: false, isLater: true });
  expect(await deliver(receiver.url)).toBeNull();
  await makeDue();
  answer = 200;
  expect(await deliver(receiver.url)).toBe('delivered');
  expect(await delivery()).toMatchObject({ attempts: 2, failure: null, isDelivered: true });
  const [first, second] = receiver.received;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
});

test('a redirection is never followed: the body goes to no address that nobody configured', async () => {
  const elsewhere = await aReceiver((response) => response.writeHead(200).end());
  const receiver = await aReceiver((response) => response.writeHead(307, { Location: elsewhere.url }).end());
  expect(await deliver(receiver.url)).toBe('redirected');
  expect(elsewhere.received).toEqual([]);
});

test('a receiver that never answers is left after the time limit', async () => {
  const receiver = await aReceiver(() => undefined);
  expect(await deliver(receiver.url, { timeoutMs: 50 })).toBe('timed-out');
  expect(await delivery()).toMatchObject({ isDelivered: false, failure: 'timed-out' });
});

test('a receiver that goes on answering without an end has been told', async () => {
  const receiver = await aReceiver((response) => {
    response.writeHead(200);
    const more = () => response.destroyed || response.write('more'.repeat(10_000), () => setImmediate(more));
    more();
  });
  expect(await deliver(receiver.url)).toBe('delivered');
});

test('a receiver that is not there is called again later', async () => {
  expect(await deliver('http://127.0.0.1:1/alerts')).toBe('refused');
  expect(await delivery()).toMatchObject({ isDelivered: false, isLater: true });
});

test('a worker that is killed between the row and the call has told nobody; the next one tells, when the lease has ended', async () => {
  const receiver = await aReceiver((response) => response.writeHead(200).end());
  expect(await takeDelivery(own.db, 10_000)).not.toBeNull();
  expect(await deliver(receiver.url)).toBeNull();
  await makeDue();
  expect(await deliver(receiver.url)).toBe('delivered');
  expect(receiver.received).toHaveLength(1);
});

test('that an alert is withdrawn is told after it was told that it was raised, and not before', async () => {
  await arriveJudged(own.db, '2.1', { judged: {} });
  await sweepOnce({ db: own.db, policy: alertPolicy, metrics: createMetrics(), logger });
  let answer = 503;
  const receiver = await aReceiver((response) => response.writeHead(answer).end());
  await deliver(receiver.url);
  expect(await deliver(receiver.url)).toBeNull();
  await makeDue();
  answer = 200;
  await deliver(receiver.url);
  await deliver(receiver.url);
  const events = receiver.received.map(({ body }) => z.object({ event: z.string() }).parse(JSON.parse(body)).event);
  expect(events).toEqual(['rescan-alert.raised', 'rescan-alert.raised', 'rescan-alert.resolved']);
});

test('after a day of failures nobody is called any more', async () => {
  await sql`update alert_delivery set created_at = now() - interval '25 hours'`.execute(own.db);
  await deliver('http://127.0.0.1:1/alerts');
  await makeDue();
  expect(await deliver('http://127.0.0.1:1/alerts')).toBeNull();
  expect(await delivery()).toMatchObject({ hasGivenUp: true });
});
