import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aFile } from '../../testing/part10-testing.ts';
import { aStore, type TestStore } from '../../testing/store-testing.ts';
import { type IntakeStore, intakeStore } from '../intake-store.ts';
import { FolderMemory } from './folder-memory.ts';
import type { ListedFile } from './list-files.ts';
import { takeFiles } from './take-files.ts';

let own: TestStore;
let store: IntakeStore;
let memory: FolderMemory;
const folder = mkdtempSync(join(tmpdir(), 'taken-'));
beforeAll(async () => {
  own = await aStore();
  store = intakeStore({ db: own.db, logger: pino({ level: 'silent' }), wake: () => undefined });
});
beforeEach(() => {
  memory = new FolderMemory(0);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await own.drop();
});

const senderOf = () => 'folder';
/** As a scan lists it. */
function listed(path: string | Buffer): ListedFile {
  const { size, mtimeMs } = statSync(path);
  return { path, sizeBytes: size, modifiedMs: mtimeMs };
}
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** Takes the files, seen at rest, and says what that adds to the ledger and what is ready again afterwards. */
async function take(...files: ListedFile[]) {
  const before = await ledger();
  memory.beginScan();
  for (const file of files) memory.note(file, 0);
  await takeFiles(files, { store, memory, senderOf });
  const after = await ledger();
  return {
    ledger: after.map((count, n) => count - (before[n] ?? 0)),
    again: files.filter((file) => memory.note(file, 1e15)).length,
  };
}

async function ledger(): Promise<number[]> {
  const { rows } = await sql<{ counts: number[] }>`
    select array[coalesce(sum(stored), 0), coalesce(sum(duplicate), 0), coalesce(sum(quarantined), 0)]::int[] as counts
    from intake_ledger
  `.execute(own.db);
  return rows[0]?.counts ?? [];
}

test('a file is stored once, under any name and as often as it has names', async () => {
  const path = Buffer.from(write('plain.dcm', aFile('1.1', 1)));
  const strange = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]);
  writeFileSync(strange, aFile('1.1', 2));
  expect(await take(listed(path), listed(strange))).toEqual({ ledger: [2, 0, 0], again: 0 });
  renameSync(path, join(folder, 'renamed.dcm'));
  expect(await take(listed(join(folder, 'renamed.dcm')))).toEqual({ ledger: [0, 1, 0], again: 0 });
});

test('an empty file is put aside, and stored when it is written after all', async () => {
  const path = write('empty.dcm', Buffer.alloc(0));
  expect(await take(listed(path))).toEqual({ ledger: [0, 0, 1], again: 0 });
  appendFileSync(path, aFile('1.2', 1));
  expect(await take(listed(path))).toEqual({ ledger: [1, 0, 0], again: 0 });
});

test('a file that grows, goes or gives way after it was listed is left to the next scan', async () => {
  const grows = listed(write('grows.dcm', aFile('1.3', 1).subarray(0, 400)));
  const goes = listed(write('goes.dcm', aFile('1.3', 2)));
  const pipe = listed(write('pipe.dcm', aFile('1.3', 3)));
  const link = listed(write('link.dcm', aFile('1.3', 4)));
  appendFileSync(grows.path, aFile('1.3', 1).subarray(400));
  for (const { path } of [goes, pipe, link]) unlinkSync(path);
  expect(spawnSync('mkfifo', [pipe.path.toString()]).status).toBe(0);
  symlinkSync(grows.path, link.path);
  expect(await take(grows, goes, pipe, link)).toEqual({ ledger: [0, 0, 0], again: 4 });
  expect(await take(listed(grows.path))).toEqual({ ledger: [1, 0, 0], again: 0 });
});

test('a file that cannot be opened is put aside once, and tried again', async () => {
  // A name that no system takes: as root, permissions would not keep us out.
  const closed: ListedFile = { path: join(folder, 'x'.repeat(300)), sizeBytes: 1, modifiedMs: 1 };
  expect(await take(closed)).toEqual({ ledger: [0, 0, 1], again: 1 });
  expect(await take(closed)).toEqual({ ledger: [0, 0, 0], again: 1 });
});

test('a name that is an attack is only text in the quarantine', async () => {
  const name = `'); drop table instance; --\n<script>`;
  await take(listed(write(name, Buffer.from('not DICOM'))));
  const { rows } = await sql<{ source: string }>`select source from quarantine where reason = 'NOT_DICOM'`.execute(
    own.db,
  );
  expect(rows).toEqual([{ source: join(folder, name) }]);
});
