import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharedFolder } from './shared-folder.ts';

function folderWith(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shared-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, name));
  return folder;
}

test('the folder of real studies is the named one, if it holds data', () => {
  const folder = folderWith('data');
  expect(sharedFolder({ CORDWATCH_SHARED: folder })).toBe(folder);
  expect(sharedFolder({ CORDWATCH_SHARED: folderWith('other') })).toBe(null);
});

test('without real studies CI fails instead of skipping', () => {
  const folder = folderWith('other');
  expect(() => sharedFolder({ CORDWATCH_SHARED: folder, CI: 'true' })).toThrow(folder);
});
