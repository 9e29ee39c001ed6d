import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { close } from '@cordwatch/infra/service';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../store/open-database.ts';
import { aBody, aFile, stowType } from '../../testing/part10-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { portOf, serveStow, stow, stowLimits } from '../../testing/stow-testing.ts';

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

test('a sender that hangs up leaves nothing behind, and the next one is served', async () => {
  const before = await countRows(own.db, 'intake_ledger');
  const port = portOf(server);
  for (let n = 0; n < 2 * stowLimits.maxRequests; n++) {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\nContent-Type: ${stowType}\r\nContent-Length: 100000\r\n\r\n`,
    );
    socket.write(aBody(aFile('3.1', 1)).subarray(0, -20));
    await once(server, 'request');
    socket.destroy();
    await once(socket, 'close');
  }
  expect((await stow(server, aBody(aFile('3.2', 1)))).status).toBe(200);
  expect(await countRows(own.db, 'intake_ledger')).toBe(before + 1);
});

test('senders beyond the number allowed are asked to come back', async () => {
  const sockets = Array.from({ length: stowLimits.maxRequests }, () => connect(portOf(server), '127.0.0.1'));
  for (const socket of sockets) {
    socket.write(
      `POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\nContent-Type: ${stowType}\r\nContent-Length: 100000\r\n\r\n`,
    );
    await once(server, 'request');
  }
  const { status, headers } = await stow(server, aBody(aFile('4.1', 1)));
  for (const socket of sockets) socket.destroy();
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
});

test('without tables in the database the sender is asked to come back', async () => {
  const pool = new pg.Pool({ connectionString: own.url, options: '-c search_path=nowhere' });
  const db = openDatabase(pool);
  const early = await serveStow(db);
  const { status, headers, json } = await stow(early, aBody(aFile('6.1', 1)));
  await close(early, 0);
  await db.destroy();
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(json).toMatchObject({ type: 'urn:cordwatch:not-migrated' });
});

test('without a database the sender is asked to come back', async () => {
  const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const lonely = await serveStow(openDatabase(pool));
  const { status, headers, json } = await stow(lonely, aBody(aFile('5.1', 1)));
  await close(lonely, 0);
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(json).toMatchObject({ type: 'urn:cordwatch:database-unavailable' });
});
