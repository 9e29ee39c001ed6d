import { describe, expect, test } from 'vitest';
import { FolderMemory } from './folder-memory.ts';
import type { ListedFile } from './list-files.ts';

const file = (path: string, sizeBytes = 1, modifiedMs = 1): ListedFile => ({ path, sizeBytes, modifiedMs });
const complete = { complete: true };

describe('a file of the watched folder', () => {
  test('is ready when it has been the same for long enough, and not sooner', () => {
    const memory = new FolderMemory(5_000);
    expect(memory.note([file('a')], 0, complete)).toEqual([]);
    expect(memory.note([file('a')], 4_999, complete)).toEqual([]);
    expect(memory.note([file('a')], 5_000, complete)).toEqual([file('a')]);
  });

  test('has to come to rest again when it grows or is written again', () => {
    const memory = new FolderMemory(5_000);
    memory.note([file('a', 1)], 0, complete);
    expect(memory.note([file('a', 2)], 6_000, complete)).toEqual([]);
    expect(memory.note([file('a', 2, 9)], 12_000, complete)).toEqual([]);
    expect(memory.note([file('a', 2, 9)], 17_000, complete)).toEqual([file('a', 2, 9)]);
  });

  test('is ready until it was taken, and then never again unless it changes', () => {
    const memory = new FolderMemory(0);
    expect(memory.note([file('a')], 0, complete)).toEqual([file('a')]);
    expect(memory.note([file('a')], 1, complete)).toEqual([file('a')]);
    memory.take([file('a')]);
    expect(memory.note([file('a')], 2, complete)).toEqual([]);
    expect(memory.note([file('a', 2)], 3, complete)).toEqual([file('a', 2)]);
  });

  test('is forgotten when it is gone, but not when the scan did not see everything', () => {
    const memory = new FolderMemory(0);
    memory.note([file('a')], 0, complete);
    memory.take([file('a')]);
    memory.note([], 1, { complete: false });
    expect(memory.note([file('a')], 2, complete)).toEqual([]);
    memory.note([], 3, complete);
    expect(memory.note([file('a')], 4, complete)).toEqual([file('a')]);
  });
});
