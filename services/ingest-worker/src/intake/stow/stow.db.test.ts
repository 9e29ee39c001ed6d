import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { close, listen } from '@cordwatch/infra/service';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../app.ts';
import { openDatabase } from '../../store/open-database.ts';
import type { Database } from '../../store/tables.ts';
import { aBody, aCutBody, aFile, stowType } from '../../testing/part10-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { offerStore } from '../store-offers.ts';

const limits = { maxBodyBytes: 2_000_000, maxParts: 50, maxRequests: 3, idleMs: 10_000 };

let own: TestStore;
let server: Server;
beforeAll(async () => {
  own = await aStore();
  server = await serve(own.db);
});
afterAll(async () => {
  await close(server, 0);
  await own.drop();
});

function serve(db: Database): Promise<Server> {
  const store = offerStore({ db, wake: () => undefined });
  const pool = new pg.Pool();
  const app = createApp({
    pool,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    stow: { ...limits, store },
  });
  return listen(app, { host: '127.0.0.1', port: 0 });
}

const addressOf = (of: Server) => {
  const address = of.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address;
};

async function stow(body: Uint8Array, { path = '', type = stowType, headers = {}, to = server } = {}) {
  const response = await fetch(`http://127.0.0.1:${addressOf(to).port}/dicom-web/studies${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...headers },
    body: Buffer.from(body),
  });
  const answer = { status: response.status, type: response.headers.get('content-type'), headers: response.headers };
  return { ...answer, json: answerSchema.parse(await response.json()) };
}

const answerSchema = z.record(z.string(), z.unknown());
const sequenceSchema = z.object({ Value: z.array(z.unknown()) });

const valuesOf = (json: Record<string, unknown>, tag: string) => sequenceSchema.parse(json[tag]).Value;

describe('a store request', () => {
  test('is answered 200 when everything is stored, and then it is stored', async () => {
    const { status, type, json } = await stow(aBody(aFile('1.1', 1), aFile('1.1', 2, 40_000)));
    expect([status, type]).toEqual([200, 'application/dicom+json; charset=utf-8']);
    expect(valuesOf(json, '00081199')).toHaveLength(2);
    expect(valuesOf(json, '00081199')[0]).toMatchObject({ '00081155': { Value: ['1.1.1.1'] } });
    expect(json).not.toHaveProperty('00081198');
    expect(await countRows(own.db, 'instance')).toBe(2);
  });

  test('is answered 200 when everything was stored before', async () => {
    const before = await countRows(own.db, 'instance');
    expect((await stow(aBody(aFile('1.1', 1)))).status).toBe(200);
    expect(await countRows(own.db, 'instance')).toBe(before);
  });

  test('is answered 202 when some parts fail, and says which and why', async () => {
    const { status, json } = await stow(aBody(aFile('1.2', 1), Buffer.from('rubbish'), aFile('1.99', 1)), {
      path: '/1.2',
    });
    expect(status).toBe(202);
    expect(valuesOf(json, '00081199')).toHaveLength(1);
    expect(valuesOf(json, '0008119A')).toEqual([{ '00081197': { vr: 'US', Value: [0xc000] } }]);
    expect(valuesOf(json, '00081198')).toMatchObject([
      { '00081155': { Value: ['1.99.1.1'] }, '00081197': { Value: [0xa900] } },
    ]);
  });

  test('is answered 409 when every part is of another study than the path says', async () => {
    const { status, json } = await stow(aBody(aFile('1.3', 1)), { path: '/1.4' });
    expect(status).toBe(409);
    expect(valuesOf(json, '00081198')).toMatchObject([{ '00081197': { Value: [0xa900] } }]);
  });

  test('is answered 400 when nothing in it can be read', async () => {
    const { status, json } = await stow(aBody(Buffer.from('rubbish'), Buffer.alloc(0)));
    expect(status).toBe(400);
    expect(valuesOf(json, '0008119A')).toHaveLength(2);
  });

  test('keeps its whole parts when it is cut, and puts the cut one aside', async () => {
    const before = await countRows(own.db, 'quarantine');
    expect((await stow(aCutBody(aFile('1.5', 1), aFile('1.5', 2, 50_000)))).status).toBe(202);
    expect(await countRows(own.db, 'quarantine')).toBe(before + 1);
  });
});

describe('a request that is not one for storing', () => {
  const problem = (status: number) => ({ status, type: 'application/problem+json; charset=utf-8' });
  const body = aBody(aFile('2.1', 1));

  test.each([
    ['of JSON', 'application/json'],
    ['of form data', 'multipart/form-data; boundary=a-boundary'],
    ['of metadata', 'multipart/related; type="application/dicom+json"; boundary=a-boundary'],
    ['of no type', 'nonsense'],
  ])('%s is answered 415 with what was wanted and what came', async (_, type) => {
    const answer = await stow(body, { type });
    expect(answer).toMatchObject(problem(415));
    expect(answer.json).toMatchObject({
      wanted: expect.stringContaining('application/dicom'),
      came: expect.any(String),
    });
  });

  test('in a compressed body is answered 415', async () => {
    expect(await stow(gzipSync(body), { headers: { 'Content-Encoding': 'gzip' } })).toMatchObject(problem(415));
  });

  test('without a boundary, without parts or without a study in its path is answered 400', async () => {
    expect(await stow(body, { type: 'multipart/related; type="application/dicom"' })).toMatchObject(problem(400));
    expect(await stow(Buffer.from('no parts here'))).toMatchObject(problem(400));
    expect(await stow(body, { path: '/not-a-uid' })).toMatchObject(problem(400));
  });

  test('over a limit is answered 413', async () => {
    expect(await stow(aBody(...Array.from({ length: 51 }, () => Buffer.from('x'))))).toMatchObject(problem(413));
    expect(await stow(Buffer.alloc(limits.maxBodyBytes + 1))).toMatchObject(problem(413));
  });

  test('that goes on beyond the limit is answered while it is still being sent', async () => {
    const endless = request({
      port: addressOf(server).port,
      host: '127.0.0.1',
      path: '/dicom-web/studies',
      method: 'POST',
    });
    endless.setHeader('Content-Type', stowType).on('error', () => undefined);
    endless.write(Buffer.alloc(limits.maxBodyBytes + 1));
    const [response] = await once(endless, 'response');
    expect(response.statusCode).toBe(413);
    endless.destroy();
  });

  test('at an unknown place is answered 404', async () => {
    expect(await stow(body, { path: '/1.2/series/1.3' })).toMatchObject(problem(404));
  });
});

test('a sender that hangs up leaves nothing behind, and the next one is served', async () => {
  const before = await countRows(own.db, 'intake_batch');
  const { port } = addressOf(server);
  for (let n = 0; n < 2 * limits.maxRequests; n++) {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\nContent-Type: ${stowType}\r\nContent-Length: 100000\r\n\r\n`,
    );
    socket.write(aBody(aFile('3.1', 1)).subarray(0, -20));
    await once(server, 'request');
    socket.destroy();
    await once(socket, 'close');
  }
  expect((await stow(aBody(aFile('3.2', 1)))).status).toBe(200);
  expect(await countRows(own.db, 'intake_batch')).toBe(before + 1);
});

test('senders beyond the number allowed are asked to come back', async () => {
  const sockets = Array.from({ length: limits.maxRequests }, () => connect(addressOf(server).port, '127.0.0.1'));
  for (const socket of sockets) {
    socket.write(
      `POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\nContent-Type: ${stowType}\r\nContent-Length: 100000\r\n\r\n`,
    );
    await once(server, 'request');
  }
  const { status, headers } = await stow(aBody(aFile('4.1', 1)));
  for (const socket of sockets) socket.destroy();
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
});

test('without tables in the database the sender is asked to come back', async () => {
  const pool = new pg.Pool({ connectionString: own.url, options: '-c search_path=nowhere' });
  const db = openDatabase(pool);
  const early = await serve(db);
  const { status, headers, json } = await stow(aBody(aFile('6.1', 1)), { to: early });
  await close(early, 0);
  await db.destroy();
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(json).toMatchObject({ type: 'urn:cordwatch:not-migrated' });
});

test('without a database the sender is asked to come back', async () => {
  const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const lonely = await serve(openDatabase(pool));
  const { status, headers, json } = await stow(aBody(aFile('5.1', 1)), { to: lonely });
  await close(lonely, 0);
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(json).toMatchObject({ type: 'urn:cordwatch:database-unavailable' });
});
