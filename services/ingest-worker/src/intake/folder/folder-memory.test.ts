import { describe, expect, test } from 'vitest';
import { FolderMemory } from './folder-memory.ts';
import type { ListedFile } from './list-files.ts';

const file = (path: string, sizeBytes = 1, modifiedMs = 1): ListedFile => ({ path, sizeBytes, modifiedMs });

/** One scan at a time: which of the files that it sees are ready. */
function scan(memory: FolderMemory, files: readonly ListedFile[], nowMs: number, complete = true): ListedFile[] {
  memory.beginScan();
  const ready = files.filter((each) => memory.note(each, nowMs));
  memory.endScan({ complete });
  return ready;
}

describe('a file of the watched folder', () => {
  test('is ready when it has been the same for long enough, and not sooner', () => {
    const memory = new FolderMemory(5_000);
    expect(scan(memory, [file('a')], 0)).toEqual([]);
    expect(scan(memory, [file('a')], 4_999)).toEqual([]);
    expect(scan(memory, [file('a')], 5_000)).toEqual([file('a')]);
  });

  test('has to come to rest again when it grows or is written again', () => {
    const memory = new FolderMemory(5_000);
    scan(memory, [file('a', 1)], 0);
    expect(scan(memory, [file('a', 2)], 6_000)).toEqual([]);
    expect(scan(memory, [file('a', 2, 9)], 12_000)).toEqual([]);
    expect(scan(memory, [file('a', 2, 9)], 17_000)).toEqual([file('a', 2, 9)]);
  });

  test('is ready until it was taken, and then never again unless it changes', () => {
    const memory = new FolderMemory(0);
    expect(scan(memory, [file('a')], 0)).toEqual([file('a')]);
    expect(scan(memory, [file('a')], 1)).toEqual([file('a')]);
    memory.take(file('a'));
    expect(scan(memory, [file('a')], 2)).toEqual([]);
    expect(scan(memory, [file('a', 2)], 3)).toEqual([file('a', 2)]);
  });

  test('is forgotten when it is gone, but not when the scan did not see everything', () => {
    const memory = new FolderMemory(0);
    scan(memory, [file('a')], 0);
    memory.take(file('a'));
    scan(memory, [], 1, false);
    expect(scan(memory, [file('a')], 2)).toEqual([]);
    scan(memory, [], 3);
    expect(scan(memory, [file('a')], 4)).toEqual([file('a')]);
  });

  test('that could not be opened is ready again later, and known to have been told of', () => {
    const memory = new FolderMemory(0);
    scan(memory, [file('a')], 0);
    expect(memory.wasTold(file('a'))).toBe(false);
    memory.postpone(file('a'), 100);
    expect(scan(memory, [file('a')], 99)).toEqual([]);
    expect(scan(memory, [file('a')], 100)).toEqual([file('a')]);
    expect(memory.wasTold(file('a'))).toBe(true);
  });

  test('is told from another by the bytes of its name', () => {
    const memory = new FolderMemory(0);
    const named = (byte: number): ListedFile => ({ ...file('a'), path: Buffer.from([0x2f, byte]) });
    scan(memory, [named(0xfe)], 0);
    memory.take(named(0xfe));
    expect(scan(memory, [named(0xfe), named(0xff)], 1)).toEqual([named(0xff)]);
  });
});
