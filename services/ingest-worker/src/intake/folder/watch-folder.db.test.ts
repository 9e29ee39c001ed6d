import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aFile } from '../../testing/part10-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { type IntakeStore, intakeStore } from '../intake-store.ts';
import { watchFolder } from './watch-folder.ts';

let own: TestStore;
let folder: string;
let watching: Promise<void>;
let databaseDown = false;
const stopping = new AbortController();

beforeAll(async () => {
  own = await aStore();
  folder = await mkdtemp(join(tmpdir(), 'watched-'));
  const logger = pino({ level: 'silent' });
  const really = intakeStore({ db: own.db, logger, wake: () => undefined });
  const store: IntakeStore = {
    ...really,
    storeAll: (...offered) => {
      if (databaseDown) throw new Error('down');
      return really.storeAll(...offered);
    },
  };
  watching = watchFolder({ folder, stableMs: 50, everyMs: 20, store, logger, signal: stopping.signal });
});
afterAll(async () => {
  stopping.abort();
  await watching;
  await rm(folder, { recursive: true });
  await own.drop();
});

const untilRows = (table: 'instance' | 'quarantine', count: number) =>
  vi.waitFor(async () => expect(await countRows(own.db, table)).toBe(count), { timeout: 10_000, interval: 20 });

test('what is put into the watched folder is stored, at any depth, and the folder is left as it was', async () => {
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  const path = join(folder, 'a', 'b', 'image.dcm');
  await writeFile(path, aFile('1.1', 1, 30_000));
  const before = await stat(path);
  await untilRows('instance', 1);
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['image.dcm']);
});

test('what cannot be read is put aside once, and holds up nothing', async () => {
  await writeFile(join(folder, 'notes.txt'), 'not DICOM');
  await untilRows('quarantine', 1);
  await writeFile(join(folder, 'second.dcm'), aFile('1.1', 2));
  await untilRows('instance', 2);
  expect(await countRows(own.db, 'quarantine')).toBe(1);
});

test('a link is not followed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(outside, 'secret.dcm'), aFile('1.2', 1));
  await symlink(outside, join(folder, 'link'));
  await symlink(join(outside, 'secret.dcm'), join(folder, 'secret.dcm'));
  await writeFile(join(folder, 'third.dcm'), aFile('1.1', 3));
  await untilRows('instance', 3);
  expect(await countRows(own.db, 'quarantine')).toBe(1);
  await rm(outside, { recursive: true });
});

test('what cannot be stored now is stored later', async () => {
  databaseDown = true;
  await writeFile(join(folder, 'fourth.dcm'), aFile('1.1', 4));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await countRows(own.db, 'instance')).toBe(3);
  databaseDown = false;
  await untilRows('instance', 4);
});
