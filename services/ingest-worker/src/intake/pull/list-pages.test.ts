import { expect, test } from 'vitest';
import type { Page } from './dicomweb-client.ts';
import { listPages } from './list-pages.ts';
import type { JsonPiece } from './split-json-array.ts';

const pageOf = (uids: readonly unknown[]): JsonPiece[] =>
  uids.map((uid) => ({ bytes: Buffer.from(JSON.stringify({ uid })), trouble: null }));

const rowOf = (result: unknown) =>
  typeof result === 'object' && result !== null && 'uid' in result && typeof result.uid === 'string'
    ? { uid: result.uid, row: result.uid }
    : null;

async function* inTurn(pieces: readonly JsonPiece[]) {
  yield* pieces;
}

const list = (answer: (page: Page) => readonly unknown[], { pageSize = 3, maxRows = 50 } = {}) =>
  listPages({ ask: (page) => inTurn(pageOf(answer(page))), rowOf, pageSize, maxRows });

const uids = Array.from({ length: 8 }, (_, n) => `1.${n}`);
const slice = ({ limit, offset }: Page) => uids.slice(offset, offset + limit);

test('all pages are read, whether the last is full or not', async () => {
  for (const pageSize of [3, 4, 8, 100]) {
    const { rows, fault } = await list(slice, { pageSize });
    expect([[...rows.keys()], fault]).toEqual([uids, null]);
  }
});

test('a server that gives fewer than asked on a page is read to its end', async () => {
  const { rows, fault } = await list(({ offset }) => uids.slice(offset, offset + 2), { pageSize: 100 });
  expect([[...rows.keys()], fault]).toEqual([uids, null]);
});

test('a server that knows no paging and gives everything at once is believed', async () => {
  const { rows, fault } = await list(() => uids);
  expect([rows.size, fault]).toEqual([8, null]);
});

test('the same full page again and again is told: what is behind it cannot be seen', async () => {
  const { rows, fault } = await list(({ limit }) => uids.slice(0, limit));
  expect([rows.size, fault]).toEqual([3, 'PAGING_IGNORED']);
});

test('pages without end have an end', async () => {
  const { rows, fault } = await list(({ offset }) => [`2.${offset}`, `2.${offset + 1}`, `2.${offset + 2}`]);
  expect(fault).toBe('ENDLESS_LIST');
  expect(rows.size).toBeLessThanOrEqual(51);
  expect((await list(() => ['x', null, 7].map(() => null))).fault).toBe(null);
});

test('duplicates over pages are one, and results without a UID are counted', async () => {
  const pages = [['1.1', '1.2', null], ['1.2', '1.3'], ['1.3']];
  let n = 0;
  const { rows, unusable } = await list(() => pages[n++] ?? []);
  expect([[...rows.keys()], unusable]).toEqual([['1.1', '1.2', '1.3'], 1]);
});
