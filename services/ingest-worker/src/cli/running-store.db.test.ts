import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFile } from '../testing/part10-testing.ts';
import { runCordwatch } from '../testing/run-cordwatch.ts';
import { aStore, countRows, type TestStore } from '../testing/store-testing.ts';

let own: TestStore;
let folder: string;
beforeAll(async () => {
  own = await aStore();
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  for (const n of [1, 2, 3]) writeFileSync(join(folder, `${n}.dcm`), aFile('1.1', n));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await own.drop();
});

const run = (...args: string[]) => runCordwatch(args, { env: { DATABASE_URL: own.url } });

describe('cordwatch demo', { timeout: 60_000 }, () => {
  test('creates the demo patients, and with --if-empty only where there is nothing yet', async () => {
    const first = await run('demo', '--if-empty');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^demo: (\d+) offered = \1 stored \+ 0 duplicate \+ 0 quarantined$/m);
    const instances = await countRows(own.db, 'instance');
    expect(await run('demo', '--if-empty')).toMatchObject({
      code: 0,
      out: 'there are studies already; nothing was added\n',
    });
    expect(await countRows(own.db, 'instance')).toBe(instances);
  });

  test('is not taken for studies that still arrive', async () => {
    const { rows } = await sql<{ quiet: boolean }>`
      select last_received_at < now() - interval '5 minutes' as quiet from study
    `.execute(own.db);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ quiet }) => quiet)).toBe(true);
  });
});

describe('cordwatch ingest', { timeout: 60_000 }, () => {
  test('sums up to what was offered', async () => {
    const { code, out } = await run('ingest', folder, join(folder, '1.dcm'));
    expect([code, out]).toEqual([0, '4 offered = 3 stored + 1 duplicate + 0 quarantined\n']);
  });

  test('puts aside what cannot be read, says what and why, and exits 1', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'not DICOM');
    const { code, out } = await run('ingest', folder);
    expect(code).toBe(1);
    expect(out).toContain('4 offered = 0 stored + 3 duplicate + 1 quarantined');
    expect(out).toContain(`NOT_DICOM  ${join(folder, 'notes.txt')}`);
    expect(await countRows(own.db, 'quarantine')).toBe(1);
  });

  test('of a path that does not exist stores nothing', async () => {
    const before = await countRows(own.db, 'intake_ledger');
    expect(await run('ingest', folder, '/nowhere/at/all')).toMatchObject({ code: 2 });
    expect(await countRows(own.db, 'intake_ledger')).toBe(before);
  });
});

describe('without a service', { timeout: 60_000 }, () => {
  const unreachable = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };

  test('ingest says that nothing is running, or that the database does not answer', async () => {
    const nothing = await runCordwatch(['ingest', folder]);
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('npm start')]);
    const silent = await runCordwatch(['ingest', folder], { env: unreachable });
    expect([silent.code, silent.err]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
  });

  test('doctor names what is missing and exits 1', async () => {
    const { code, out } = await runCordwatch(['doctor'], {
      env: { ...unreachable, CORDWATCH__FOLDER__PATH: '/nowhere' },
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^ok +node/m);
    expect(out).toMatch(/^MISSING +database +127\.0\.0\.1:1: does not answer/m);
    expect(out).toMatch(/^MISSING +watched folder/m);
  });
});
