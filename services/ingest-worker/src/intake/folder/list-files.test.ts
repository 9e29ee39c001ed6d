import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from './list-files.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'listed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function list(folder: string) {
  const troubles: unknown[] = [];
  const files = await Array.fromAsync(listFiles(folder, (error) => troubles.push(error)));
  const names = files.map(({ path }) =>
    Buffer.from(path)
      .subarray(folder.length + 1)
      .toString('latin1'),
  );
  return { names: names.sort(), troubles };
}

test('every file at any depth is listed, whatever its name', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, '...', 'b'), { recursive: true });
  for (const name of ['a.dcm', '..dcm', '-rf', 'a\nb', '.../b/c', '$(id)', 'empty'])
    writeFileSync(join(folder, name), '');
  expect((await list(folder)).names).toEqual(['$(id)', '-rf', '.../b/c', '..dcm', 'a\nb', 'a.dcm', 'empty']);
});

test('a name that is not UTF-8 is listed by its bytes, in a folder with such a name too', async () => {
  const folder = aFolder();
  const strange = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]);
  mkdirSync(strange);
  writeFileSync(Buffer.concat([strange, Buffer.from('/x')]), '');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xe4, 0x41])]), '');
  writeFileSync(join(folder, 'replaced \uFFFD'), '');
  expect(await list(folder)).toEqual({ names: ['replaced \xef\xbf\xbd', '\xe4A', '\xff\xfe/x'], troubles: [] });
});

test('links, pipes and sockets are no files; a second name of a file is one', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'a'), '');
  linkSync(join(folder, 'a'), join(folder, 'same'));
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  symlinkSync(folder, join(folder, 'round'));
  expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
  const server = createServer().listen(join(folder, 'socket'));
  await once(server, 'listening');
  expect(await list(folder)).toEqual({ names: ['a', 'same'], troubles: [] });
  server.close();
});

test('a folder that cannot be listed is told of, and the others are listed', async () => {
  const folder = aFolder();
  expect((await list(join(folder, 'none'))).troubles).toHaveLength(1);
});
