import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { close } from '@cordwatch/infra/service';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBody, aCutBody, aFile, stowType } from '../../testing/part10-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { itemsOf, portOf, serveStow, stow, stowLimits } from '../../testing/stow-testing.ts';

let own: TestStore;
let server: Server;
beforeAll(async () => {
  own = await aStore();
  server = await serveStow(own.db);
});
afterAll(async () => {
  await close(server, 0);
  await own.drop();
});

describe('a store request', () => {
  test('is answered 200 when everything is stored, and then it is stored', async () => {
    const { status, type, json } = await stow(server, aBody(aFile('1.1', 1), aFile('1.1', 2, 40_000)));
    expect([status, type]).toEqual([200, 'application/dicom+json']);
    expect(itemsOf(json, '00081199')).toHaveLength(2);
    expect(itemsOf(json, '00081199')[0]).toMatchObject({ '00081155': { Value: ['1.1.1.1'] } });
    expect(json).not.toHaveProperty('00081198');
    expect(await countRows(own.db, 'instance')).toBe(2);
  });

  test('is answered 200 when everything was stored before', async () => {
    const before = await countRows(own.db, 'instance');
    expect((await stow(server, aBody(aFile('1.1', 1)))).status).toBe(200);
    expect(await countRows(own.db, 'instance')).toBe(before);
  });

  test('is answered 202 when some parts fail, and says which and why', async () => {
    const { status, json } = await stow(server, aBody(aFile('1.2', 1), Buffer.from('rubbish'), aFile('1.99', 1)), {
      path: '/1.2',
    });
    expect(status).toBe(202);
    expect(itemsOf(json, '00081199')).toHaveLength(1);
    expect(itemsOf(json, '0008119A')).toEqual([{ '00081197': { vr: 'US', Value: [0xc000] } }]);
    expect(itemsOf(json, '00081198')).toMatchObject([
      { '00081155': { Value: ['1.99.1.1'] }, '00081197': { Value: [0xa900] } },
    ]);
  });

  test('is answered 409 when every part is of another study than the path says', async () => {
    const { status, json } = await stow(server, aBody(aFile('1.3', 1)), { path: '/1.4' });
    expect(status).toBe(409);
    expect(itemsOf(json, '00081198')).toMatchObject([{ '00081197': { Value: [0xa900] } }]);
  });

  test('is answered 400 when nothing in it can be read', async () => {
    const { status, json } = await stow(server, aBody(Buffer.from('rubbish'), Buffer.alloc(0)));
    expect(status).toBe(400);
    expect(itemsOf(json, '0008119A')).toHaveLength(2);
  });

  test('keeps its whole parts when it is cut, and puts the cut one aside', async () => {
    const before = await countRows(own.db, 'quarantine');
    expect((await stow(server, aCutBody(aFile('1.5', 1), aFile('1.5', 2, 50_000)))).status).toBe(202);
    expect(await countRows(own.db, 'quarantine')).toBe(before + 1);
  });
});

describe('what is doubtful', () => {
  const warnings = (json: Record<string, unknown>) => itemsOf(json, '00081199');

  test('is stored and answered 202 with a warning on that instance', async () => {
    await stow(server, aBody(aFile('7.1', 1)));
    const [changed, other] = [aFile('7.1', 1, 0, 'T2 SAG'), aFile('7.1', 2)];
    const { status, json } = await stow(server, aBody(changed, other));
    expect(status).toBe(202);
    expect(warnings(json)).toMatchObject([{ '00081196': { vr: 'US', Value: [0xb007] } }, {}]);
    expect(warnings(json)[1]).not.toHaveProperty('00081196');
  });

  test('is not so when exactly the same comes again', async () => {
    expect((await stow(server, aBody(aFile('7.1', 2)))).status).toBe(200);
  });
});

describe('a part of a request', () => {
  const body = (head: string) =>
    Buffer.concat([
      Buffer.from(`--a-boundary\r\n${head}\r\n\r\n`),
      aFile('8.1', 1),
      Buffer.from('\r\n'),
      aBody(aFile('8.1', 2)),
    ]);

  test.each([
    ['that says it is a picture', 'Content-Type: image/jpeg', 'UNSUPPORTED_MEDIA_TYPE'],
    ['in base64', 'Content-Type: application/dicom\r\nContent-Transfer-Encoding: base64', 'UNSUPPORTED_MEDIA_TYPE'],
    ['with a head of 200 KB', `X: ${'x'.repeat(200_000)}`, 'MALFORMED_PART'],
  ])('%s is put aside, and the next one is stored', async (_, head, reason) => {
    const { status, json } = await stow(server, body(head));
    expect([status, itemsOf(json, '00081199').length, itemsOf(json, '0008119A').length]).toEqual([202, 1, 1]);
    const newest = sql`select reason from quarantine order by quarantine_id desc limit 1`;
    expect((await newest.execute(own.db)).rows).toEqual([{ reason }]);
  });
});

describe('the sender of a request', () => {
  const senders = async () => {
    const distinct = sql<{ sender: string }>`select distinct sender from intake_ledger order by sender`;
    return (await distinct.execute(own.db)).rows.map(({ sender }) => sender);
  };

  test('is the address that connected, or the one that the API of this machine passes on', async () => {
    const passedOn = { 'X-Forwarded-For': '198.51.100.7, 203.0.113.9' };
    await stow(server, aBody(aFile('9.1', 1)), { headers: passedOn });
    expect(await senders()).toEqual(['127.0.0.1', '203.0.113.9']);
  });

  test('is never text that somebody made up', async () => {
    await stow(server, aBody(aFile('9.1', 2)), { headers: { 'X-Forwarded-For': 'Doe^Jane' } });
    expect(await senders()).toEqual(['127.0.0.1', '203.0.113.9']);
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
    const answer = await stow(server, body, { type });
    expect(answer).toMatchObject(problem(415));
    expect(answer.json).toMatchObject({
      wanted: expect.stringContaining('application/dicom'),
      came: expect.any(String),
    });
  });

  test('in a compressed body is answered 415', async () => {
    expect(await stow(server, gzipSync(body), { headers: { 'Content-Encoding': 'gzip' } })).toMatchObject(problem(415));
  });

  test('without a boundary, without parts or without a study in its path is answered 400', async () => {
    expect(await stow(server, body, { type: 'multipart/related; type="application/dicom"' })).toMatchObject(
      problem(400),
    );
    expect(await stow(server, Buffer.from('no parts here'))).toMatchObject(problem(400));
    expect(await stow(server, body, { path: '/not-a-uid' })).toMatchObject(problem(400));
  });

  test('over a limit is answered 413', async () => {
    expect(await stow(server, aBody(...Array.from({ length: 51 }, () => Buffer.from('x'))))).toMatchObject(
      problem(413),
    );
    expect(await stow(server, Buffer.alloc(stowLimits.maxBodyBytes + 1))).toMatchObject(problem(413));
  });

  test('that goes on beyond the limit is answered while it is still being sent', async () => {
    const endless = request({
      port: portOf(server),
      host: '127.0.0.1',
      path: '/dicom-web/studies',
      method: 'POST',
    });
    endless.setHeader('Content-Type', stowType).on('error', () => undefined);
    endless.write(aBody(Buffer.alloc(stowLimits.maxBodyBytes + 1)));
    const [response] = await once(endless, 'response');
    expect(response.statusCode).toBe(413);
    endless.destroy();
  });

  test('at an unknown place is answered 404', async () => {
    expect(await stow(server, body, { path: '/1.2/series/1.3' })).toMatchObject(problem(404));
  });
});
