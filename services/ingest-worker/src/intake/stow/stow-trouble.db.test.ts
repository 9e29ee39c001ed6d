import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { close } from '@cordwatch/infra/service';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../store/batch-statements.ts';
import { openDatabase } from '../../store/open-database.ts';
import { aBody, aFile, stowType } from '../../testing/part10-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { itemsOf, portOf, serveStow, stow, stowLimits } from '../../testing/stow-testing.ts';
import { type IntakeStore, intakeStore } from '../intake-store.ts';

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
  // Its database is dropped while the last connection says good-bye.
  pool.on('error', () => undefined);
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

test('a sender that trickles is answered 408 and not listened to any further', async () => {
  const refused: unknown[] = [];
  const senders = { refused: (...told: unknown[]) => void refused.push(told) };
  const strict = await serveStow(own.db, { idleMs: 100, minBytesPerSecond: 100_000, senders });
  const socket = connect(portOf(strict), '127.0.0.1').setEncoding('latin1');
  const head = `POST /dicom-web/studies HTTP/1.1\r\nHost: x\r\nContent-Type: ${stowType}\r\nContent-Length: 100000\r\n\r\n`;
  socket.write(head);
  const trickle = setInterval(() => socket.write('x'), 5);
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  socket.on('error', () => undefined);
  await once(socket, 'close');
  clearInterval(trickle);
  await close(strict, 0);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(refused).toEqual([['stow', '127.0.0.1', 'TIMEOUT']]);
});

/** A store whose database goes away after so many commits. */
function failingAfter(batches: number): IntakeStore {
  const real = intakeStore({ db: own.db, logger: pino({ level: 'silent' }), wake: () => undefined });
  const storeAll: IntakeStore['storeAll'] = async (via, offers, onOutcome) => {
    let left = batches;
    let ledger: Ledger = { stored: 0, duplicate: 0, quarantined: 0 };
    for await (const offer of offers) {
      if (left-- === 0) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
      ledger = await real.storeAll(via, [offer], onOutcome);
    }
    return ledger;
  };
  return { ...real, storeAll };
}

test('when the database goes away before everything is read, everything is to come again', async () => {
  const parts = aBody(aFile('7.1', 1), aFile('7.1', 2), aFile('7.1', 3));
  const server = await serveStow(own.db, { store: failingAfter(2) });
  const { status, json } = await stow(server, parts);
  await close(server, 0);
  expect([status, json]).toMatchObject([503, { type: 'urn:cordwatch:database-unavailable' }]);
});

test('when the database goes away at the end, each part has its own answer', async () => {
  const gone = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  const real = failingAfter(1_000);
  const store: IntakeStore = {
    ...real,
    storeAll: async (via, offers, onOutcome) => {
      const [first, ...rest] = await Array.fromAsync(offers);
      if (first) await real.storeAll(via, [first], onOutcome);
      if (rest.length > 0) throw gone;
      return { stored: 1, duplicate: 0, quarantined: 0 };
    },
  };
  const server = await serveStow(own.db, { store });
  const { status, json } = await stow(server, aBody(aFile('7.2', 1), aFile('7.2', 2)));
  await close(server, 0);
  expect(status).toBe(202);
  expect(itemsOf(json, '00081199')).toHaveLength(1);
  expect(itemsOf(json, '00081198')).toMatchObject([
    { '00081155': { Value: ['7.2.1.2'] }, '00081197': { Value: [0xa700] } },
  ]);
});
