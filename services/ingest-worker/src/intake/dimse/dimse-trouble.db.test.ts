import { aDataSet, anAssociateRq, aStoreRq } from '@cordwatch/dimse/testing';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../store/open-database.ts';
import { associated, cStore, dimseClient } from '../../testing/dimse-client.ts';
import { aDataSetOf, type DimseService, serveDimse, storeIn } from '../../testing/dimse-testing.ts';
import { aStore, countRows } from '../../testing/store-testing.ts';
import type { IntakeStore } from '../intake-store.ts';

const services: DimseService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
});

async function serve(store: Pick<IntakeStore, 'storeOne'>, settings: Record<string, string> = {}) {
  const service = await serveDimse(store, { graceSeconds: '5', ...settings });
  services.push(service);
  return service;
}

const uids = { sopInstanceUid: '1.1.1.1' };

test('without a database the sender is asked to come back, and the association goes on (M6)', async () => {
  const db = openDatabase(new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }));
  const service = await serve(storeIn(db));
  const client = await associated(service.port);
  for (let n = 0; n < 2; n++)
    expect(await cStore(client, aDataSetOf('1.1', 1), uids)).toMatchObject({ status: 0xa700 });
  expect(service.refusals).toEqual(Array(2).fill(['SCANNER@127.0.0.1', 'DATABASE_DOWN']));
  await db.destroy();
});

test('without tables in the database the sender is asked to come back', async () => {
  const own = await aStore();
  const pool = new pg.Pool({ connectionString: own.url, options: '-c search_path=nowhere' });
  const db = openDatabase(pool.on('error', () => undefined));
  const client = await associated((await serve(storeIn(db))).port);
  expect(await cStore(client, aDataSetOf('1.1', 1), uids)).toMatchObject({ status: 0xa700 });
  await db.destroy();
  await own.drop();
});

test('a fault of ours is said to be one, and the association goes on (M6)', async () => {
  const broken = { storeOne: () => Promise.reject(new Error('of ours')) };
  const client = await associated((await serve(broken)).port);
  for (let n = 0; n < 2; n++)
    expect(await cStore(client, aDataSetOf('1.1', 1), uids)).toMatchObject({ status: 0x0110 });
});

test('a header that finds no room is not read, and its sender asked to come back', async () => {
  const own = await aStore();
  const service = await serve(storeIn(own.db), { maxHeldMebibytes: '1' });
  const client = await associated(service.port);
  // An element of undefined text length in front of everything else: a header of two megabytes.
  const long = Buffer.concat([
    Buffer.from([0x08, 0, 0x01, 0, 0x55, 0x54, 0, 0, 0, 0, 0x20, 0]),
    Buffer.alloc(0x20_0000, 'x'),
    aDataSetOf('1.1', 1),
  ]);
  expect(await cStore(client, long, uids)).toMatchObject({ status: 0xa700 });
  expect(service.refusals).toEqual([['SCANNER@127.0.0.1', 'OVERLOAD']]);
  expect(await cStore(client, aDataSetOf('1.1', 1), uids)).toMatchObject({ status: 0 });
  await own.drop();
});

/** A store that takes its time, until it is told to go on. */
function slowStore(db: Parameters<typeof storeIn>[0]) {
  const store = storeIn(db);
  const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const storeOne: IntakeStore['storeOne'] = async (via, offer) => {
    asked.resolve();
    await goOn.promise;
    return store.storeOne(via, offer);
  };
  return { storeOne, asked: asked.promise, goOn: goOn.resolve };
}

test('a stop lets the store in progress end and answers it, aborts who is idle, and takes nobody new', async () => {
  const own = await aStore();
  const store = slowStore(own.db);
  const service = await serve(store);
  const [busy, idle, late] = [
    await associated(service.port),
    await associated(service.port),
    await dimseClient(service.port),
  ];
  busy.say(aStoreRq(uids), aDataSet(aDataSetOf('1.1', 1)));
  await store.asked;
  const stopped = service.stop();
  expect(await idle.answer()).toEqual({ is: 'abort', source: 0, reason: 0 });
  late.say(anAssociateRq());
  expect(await late.answer()).toEqual({ is: 'reject', result: 2, source: 3, reason: 1 });
  store.goOn();
  expect(await busy.answer()).toMatchObject({ is: 'response', status: 0 });
  expect(await busy.answer()).toEqual({ is: 'abort', source: 0, reason: 0 });
  await stopped;
  expect(await countRows(own.db, 'instance')).toBe(1);
  await own.drop();
});

test('a stop does not wait for a data set that never ends', async () => {
  const own = await aStore();
  const service = await serve(storeIn(own.db), { graceSeconds: '0.2' });
  const client = await associated(service.port);
  client.say(aStoreRq(uids));
  await service.stop();
  await client.closed;
  expect(await countRows(own.db, 'instance')).toBe(0);
  await own.drop();
});

test('what was sent whole is stored, even when its sender is gone before the answer', async () => {
  const own = await aStore();
  const store = slowStore(own.db);
  const service = await serve(store);
  const client = await associated(service.port);
  client.say(aStoreRq(uids), aDataSet(aDataSetOf('1.1', 1)));
  await store.asked;
  client.socket.destroy();
  await client.closed;
  store.goOn();
  await service.stop();
  expect(await countRows(own.db, 'instance')).toBe(1);
  await own.drop();
});
