import { expect, test } from 'vitest';
import { folderSenders } from './folder-sender.ts';

const file = (path: string | Buffer) => ({ path, sizeBytes: 1, modifiedMs: 1 });

test('the folder is one sender unless its folders are asked for', () => {
  expect(folderSenders('/in', false)(file('/in/CT2/a.dcm'))).toBe('folder');
});

test('the first folder below is the sender, within bounds, and what lies outside of one is from the folder', () => {
  const senderOf = folderSenders('/in', true);
  expect(senderOf(file('/in/CT2/a/b.dcm'))).toBe('CT2');
  expect(senderOf(file('/in/a.dcm'))).toBe('folder');
  expect(senderOf(file(`/in/${'x'.repeat(200)}\n/a.dcm`))).toBe('x'.repeat(64));
  expect(senderOf(file('/in/a\r\nb/a.dcm'))).toBe('a  b');
  expect(senderOf(file(Buffer.from('/in/CT2/a.dcm')))).toBe('folder');
});
