import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aStore, type TestStore } from '../testing/store-testing.ts';
import { openTriageQueue, type TriageQueue } from './triage-queue.ts';

let own: TestStore;
let queue: TriageQueue;
const begun: string[] = [];
let hold: Promise<void> = Promise.resolve();

beforeAll(async () => {
  own = await aStore();
  queue = await openTriageQueue({ databaseUrl: own.url }, pino({ level: 'silent' }));
  queue.work((studyInstanceUid) => {
    begun.push(studyInstanceUid);
    return hold;
  }, 2);
});
afterAll(() => own.drop());

const untilBegun = (...studies: string[]) =>
  vi.waitFor(() => expect(begun).toEqual(studies), { timeout: 20_000, interval: 20 });

test('every revision wakes, also while the one before it is being triaged', async () => {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  hold = promise;
  await queue.wake([{ studyInstanceUid: '1.1', rev: 1 }]);
  await untilBegun('1.1');
  await queue.wake([
    { studyInstanceUid: '1.1', rev: 2 },
    { studyInstanceUid: '1.1', rev: 2 },
  ]);
  await untilBegun('1.1', '1.1');
  release();
});

test('closing lets running triage end', async () => {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  hold = promise;
  await queue.wake([{ studyInstanceUid: '1.2', rev: 1 }]);
  await untilBegun('1.1', '1.1', '1.2');
  let closed = false;
  const closing = queue.close().then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(closed).toBe(false);
  release();
  await closing;
});
