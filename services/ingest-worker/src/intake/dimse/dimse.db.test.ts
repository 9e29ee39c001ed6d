import { aDataSet, anAssociateRq, anEchoRq, aReleaseRq, aStoreRq } from '@cordwatch/dimse/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { associated, cStore, dimseClient } from '../../testing/dimse-client.ts';
import { aDataSetOf, type DimseService, serveDimse, storeIn } from '../../testing/dimse-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';

let own: TestStore;
const services: DimseService[] = [];
beforeAll(async () => {
  own = await aStore();
});
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
});
afterAll(() => own.drop());

async function serve(settings: Record<string, string> = {}): Promise<DimseService> {
  const service = await serveDimse(storeIn(own.db), { graceSeconds: '1', ...settings });
  services.push(service);
  return service;
}

type Aside = { reason: string; sender: string; source: string; held: boolean };
async function lastAside(): Promise<Aside | undefined> {
  const { rows } = await sql<Aside>`
    select reason, sender, source, held_bytes is not null as held from quarantine order by quarantine_id desc limit 1
  `.execute(own.db);
  return rows[0];
}

/** Tables of which a row says `word`, as text or in bytes. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(own.db);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql`
        select from ${sql.table(name)} as row
        where row::text like ${`%${word}%`} or row::text like ${`%${Buffer.from(word).toString('hex')}%`}
      `.execute(own.db);
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}

describe('a C-STORE', () => {
  test('is answered with success when it is stored, and again when it was stored before', async () => {
    const { port } = await serve();
    const client = await associated(port);
    const before = await countRows(own.db, 'instance');
    const store = () => cStore(client, aDataSetOf('1.1', 1, 500_000), { sopInstanceUid: '1.1.1.1' });
    expect(await store()).toEqual({ status: 0x0000, comment: null });
    expect(await countRows(own.db, 'instance')).toBe(before + 1);
    expect(await store()).toEqual({ status: 0x0000, comment: null });
    expect(await countRows(own.db, 'instance')).toBe(before + 1);
    client.say(aReleaseRq());
    expect(await client.answer()).toEqual({ is: 'release' });
    await client.closed;
  });

  test('whose instance said something else before is stored and flagged', async () => {
    const client = await associated((await serve()).port);
    const uids = { sopInstanceUid: '1.2.1.1' };
    await cStore(client, aDataSetOf('1.2', 1), uids);
    const other = Buffer.from(
      Buffer.from(aDataSetOf('1.2', 1)).toString('latin1').replace('T1 SAG', 'T2 SAG'),
      'latin1',
    );
    expect(await cStore(client, other, uids)).toEqual({ status: 0xb007, comment: 'Stored, flagged CONTENT_CHANGED' });
  });

  test.each([
    ['another instance', { sopInstanceUid: '9.9.9.9' }, 'COMMAND_UID_MISMATCH'],
    ['another class', { sopInstanceUid: '1.3.1.1', sopClassUid: '1.2.840.10008.5.1.4.1.1.2' }, 'SOP_CLASS_MISMATCH'],
  ])('whose command names %s is put aside, and refused (M7)', async (_, uids, reason) => {
    const client = await associated((await serve()).port);
    const before = await countRows(own.db, 'instance');
    expect(await cStore(client, aDataSetOf('1.3', 1), uids)).toMatchObject({ status: 0xa900 });
    expect(await lastAside()).toEqual({ reason, sender: 'SCANNER@127.0.0.1', source: uids.sopInstanceUid, held: true });
    expect(await countRows(own.db, 'instance')).toBe(before);
    expect(await cStore(client, aDataSetOf('1.3', 2), { sopInstanceUid: '1.3.1.2' })).toMatchObject({ status: 0 });
  });

  test('that is cut, empty or no DICOM is put aside, and refused with its reason (M7)', async () => {
    const client = await associated((await serve()).port);
    const whole = aDataSetOf('1.4', 1);
    const send = (bytes: Uint8Array) => cStore(client, bytes, { sopInstanceUid: '1.4.1.1' });
    expect(await send(whole.subarray(0, 100))).toMatchObject({ status: 0xc003 });
    expect(await lastAside()).toMatchObject({ reason: 'TRUNCATED', held: true });
    expect(await send(new Uint8Array(0))).toMatchObject({ status: 0xc010 });
    expect(await send(Buffer.alloc(5_000, 'rubbish '))).toMatchObject({ status: 0xc122 });
    expect(await send(whole.subarray(0, 60))).toMatchObject({ status: 0xc003 });
    expect(await send(whole)).toMatchObject({ status: 0 });
  });

  test('leaves none of its pixels in the database', async () => {
    const client = await associated((await serve()).port);
    const poison = Buffer.from('POISON-PIXELS-OF-PATIENT');
    const dataSet = Buffer.from(aDataSetOf('1.5', 1, 300_000));
    for (let offset = dataSet.length - 300_000; offset + 24 <= dataSet.length; offset += 24)
      poison.copy(dataSet, offset);
    expect(await cStore(client, dataSet, { sopInstanceUid: '1.5.1.1' })).toMatchObject({ status: 0 });
    expect(await tablesWith('1.5.1.1')).toContain('instance');
    expect(await tablesWith('POISON')).toEqual([]);
  });
});

describe('who is not let in', () => {
  test('stores nothing, whatever it sends behind its request, and is disconnected (M1)', async () => {
    const service = await serve({ peers: 'CT1@127.0.0.1' });
    const before = await countRows(own.db, 'instance');
    const client = await dimseClient(service.port);
    client.say(anAssociateRq(), aStoreRq({ sopInstanceUid: '2.1.1.1' }), aDataSet(aDataSetOf('2.1', 1)), anEchoRq());
    expect(await client.answer()).toEqual({ is: 'reject', result: 1, source: 1, reason: 3 });
    await client.closed;
    expect(await client.answer()).toBeNull();
    expect(await countRows(own.db, 'instance')).toBe(before);
    expect(service.refusals).toEqual([['unknown@127.0.0.1', 'NOT_ALLOWED']]);
    expect(
      await cStore(await associated(service.port, { calling: 'CT1' }), aDataSetOf('2.1', 2), {
        sopInstanceUid: '2.1.1.2',
      }),
    ).toMatchObject({ status: 0 });
  });

  test('may have called somebody else', async () => {
    const { port } = await serve({ checkCalledAeTitle: 'true', aeTitle: 'SPINE' });
    const client = await dimseClient(port);
    client.say(anAssociateRq({ called: 'CORDWATCH' }));
    expect(await client.answer()).toEqual({ is: 'reject', result: 1, source: 1, reason: 7 });
    await associated(port, { called: 'SPINE' });
  });

  test('is one too many: in all, of an address or in a minute', async () => {
    for (const limit of ['maxAssociations', 'maxAssociationsPerAddress', 'maxAssociationsPerMinute']) {
      const service = await serve({ [limit]: '2' });
      const [first] = [await associated(service.port), await associated(service.port)];
      const third = await dimseClient(service.port);
      third.say(anAssociateRq());
      expect(await third.answer()).toEqual({ is: 'reject', result: 2, source: 3, reason: 2 });
      await third.closed;
      first.socket.destroy();
      if (limit === 'maxAssociationsPerMinute') continue;
      await vi.waitFor(() => associated(service.port), { timeout: 5_000 });
    }
  });

  test('is closed unanswered when there are too many connections (M3)', async () => {
    const service = await serve({ maxConnections: '1' });
    await associated(service.port);
    const second = await dimseClient(service.port);
    await second.closed;
    expect(await service.registry.metrics()).toContain('cordwatch_dimse_dropped_total 1');
  });
});

describe('an association is broken off', () => {
  test('at a second request: its AE title is fixed (M2)', async () => {
    const client = await associated((await serve()).port);
    client.say(anAssociateRq({ calling: 'OTHER' }));
    expect(await client.answer()).toEqual({ is: 'abort', source: 2, reason: 2 });
    await client.closed;
  });

  test('at a PDU longer than we take, before its contents come (M4)', async () => {
    const { port } = await serve();
    for (const [client, type] of [
      [await dimseClient(port), 1],
      [await associated(port), 4],
    ] as const) {
      client.say(Uint8Array.of(type, 0, 0x10, 0, 0, 0));
      expect(await client.answer()).toEqual({ is: 'abort', source: 2, reason: 6 });
      await client.closed;
    }
  });

  const times = { associationSeconds: '0.2', pduSeconds: '0.2', idleSeconds: '0.2' };

  test('when no request comes, or it comes too slowly (M5)', async () => {
    const { port } = await serve(times);
    const [silent, slow] = [await dimseClient(port), await dimseClient(port)];
    const drip = setInterval(() => slow.say(anAssociateRq().subarray(0, 1)), 50);
    await Promise.all([silent.closed, slow.closed]);
    clearInterval(drip);
  });

  test('when a PDU begins and does not end, or nothing begins (M5)', async () => {
    const service = await serve({ ...times, idleSeconds: '0.3' });
    const [slow, idle] = [await associated(service.port), await associated(service.port)];
    slow.say(anEchoRq().subarray(0, 20));
    expect(await slow.answer()).toEqual({ is: 'abort', source: 0, reason: 0 });
    expect(await idle.answer()).toEqual({ is: 'abort', source: 0, reason: 0 });
    await Promise.all([slow.closed, idle.closed]);
    const metrics = await service.registry.metrics();
    expect(metrics).toContain('cordwatch_dimse_aborted_total{reason="PDU_TIMEOUT"} 1');
    expect(metrics).toContain('cordwatch_dimse_aborted_total{reason="IDLE_TIMEOUT"} 1');
    expect(metrics).toContain('cordwatch_dimse_associations 0');
  });

  test('when the peer does not read its answers', async () => {
    const service = await serve();
    const client = await associated(service.port);
    client.socket.pause();
    const flood = Buffer.concat(Array.from({ length: 500 }, () => anEchoRq()));
    const pour = () => {
      while (!client.socket.destroyed && client.socket.write(flood));
    };
    client.socket.on('drain', pour);
    pour();
    await vi.waitFor(
      async () =>
        expect(await service.registry.metrics()).toContain('cordwatch_dimse_aborted_total{reason="NOT_READING"} 1'),
      { timeout: 20_000 },
    );
    client.socket.destroy();
  });

  test('and the next one is served (M14)', async () => {
    const { port } = await serve();
    for (const bytes of [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      Buffer.alloc(1_000),
      Uint8Array.of(0x16, 3, 1, 2, 0, 1),
    ]) {
      const client = await dimseClient(port);
      client.say(bytes);
      expect(await client.answer()).toMatchObject({ is: 'abort', source: 2 });
      await client.closed;
    }
    expect(await cStore(await associated(port), aDataSetOf('3.1', 1), { sopInstanceUid: '3.1.1.1' })).toMatchObject({
      status: 0,
    });
  });
});
