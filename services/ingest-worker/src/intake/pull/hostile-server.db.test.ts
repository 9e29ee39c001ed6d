import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPuller, makeDue, pulledStudies, sourceState } from '../../testing/pull-testing.ts';
import { aStore, countRows, type TestStore } from '../../testing/store-testing.ts';
import { instanceJson, type Misbehaviour, type StubPacs, sendJson, startStubPacs } from '../../testing/stub-pacs.ts';

let own: TestStore;
let pacs: StubPacs;
/** Where a server would like to send us. */
let elsewhere: StubPacs;
beforeAll(async () => {
  elsewhere = await startStubPacs([]);
});
afterAll(() => elsewhere.stop());
beforeEach(async () => {
  own = await aStore();
  pacs = await startStubPacs([
    { uid: '1.1', series: [2] },
    { uid: '1.2', series: [2] },
    { uid: '1.3', series: [2] },
  ]);
});
afterEach(async () => {
  await pacs.stop();
  await own.drop();
});

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const when =
  (path: RegExp, answer: Answer): Misbehaviour =>
  (request, response) => {
    if (!path.test(request.url ?? '')) return false;
    answer(response, request);
    return true;
  };

const json = { 'Content-Type': 'application/dicom+json' };
const status =
  (code: number, headers = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('a patient’s name');

const trickle: Answer = (response) => {
  response.writeHead(200, json).write('[');
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** An answer without end, as fast as it is read. */
const flood: Answer = (response) => {
  response.writeHead(200, json).write('[{"00080018":{"vr":"UI","Value":["');
  const block = Buffer.alloc(64 * 1024, 'x');
  const go = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on('drain', go);
  go();
};

const impatient = { timeoutSeconds: '0.3', answerSeconds: '0.6', maxSeriesMebibytes: '1', maxListMebibytes: '1' };

const answers: readonly [string, Answer, string][] = [
  ['says 500', status(500), 'SERVER_ERROR'],
  ['says a status that there is not', status(299), 'SERVER_ERROR'],
  ['says 403', status(403), 'FORBIDDEN'],
  ['says 404', status(404), 'NOT_FOUND'],
  ['says nothing', () => undefined, 'TIMEOUT'],
  ['says nothing after its headers', (response) => response.writeHead(200, json).flushHeaders(), 'TIMEOUT'],
  ['says a byte now and then', trickle, 'TIMEOUT'],
  ['never ends', flood, 'TOO_LARGE'],
  [
    'announces 10 GB',
    (response) => response.writeHead(200, { ...json, 'Content-Length': 1e10 }).flushHeaders(),
    'TOO_LARGE',
  ],
  [
    'breaks off in its body',
    (response) => response.writeHead(200, { ...json, 'Content-Length': 1_000 }).write('[{', () => response.destroy()),
    'TRUNCATED',
  ],
  [
    'breaks off in a piece',
    (response) => response.writeHead(200, json).write('[{}', () => response.destroy()),
    'TRUNCATED',
  ],
  ['ends in the middle of its JSON', (response) => response.writeHead(200, json).end('[{"a":'), 'TRUNCATED'],
  ['is no JSON', (response) => response.writeHead(200, json).end('<html>'), 'INVALID_JSON'],
  ['is no array', (response) => sendJson(response, { error: 'no' }), 'INVALID_JSON'],
  ['is XML', status(200, { 'Content-Type': 'application/dicom+xml' }), 'WRONG_TYPE'],
  ['has no type', status(200), 'WRONG_TYPE'],
  [
    'is a bomb',
    (response) => response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1e6))),
    'ENCODED',
  ],
  [
    'redirects to another origin',
    (response) => response.writeHead(302, { Location: elsewhere.url }).end(),
    'REDIRECTED',
  ],
  ['redirects to a cloud’s secrets', status(307, { Location: 'http://169.254.169.254/latest/' }), 'REDIRECTED'],
  ['redirects to itself', status(301, { Location: '/dicom-web/studies' }), 'REDIRECTED'],
  ['has 100 KB of headers', status(200, { ...json, 'X-Header': 'x'.repeat(100_000) }), 'TOO_LARGE'],
  [
    'has 3,000 headers',
    status(200, Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`X-${n}`, 'x']))),
    'TOO_LARGE',
  ],
  ['is no HTTP', (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'), 'NOT_HTTP'],
  ['closes the connection', (response) => response.socket?.destroy(), 'UNREACHABLE'],
];

const OF_THE_SERVER = ['UNREACHABLE', 'NOT_HTTP'];

describe.each(answers)('a server whose answer %s', (_name, answer, reason) => {
  test('to a question for headers waits by itself, holds up no other study, and is asked again', async () => {
    pacs.misbehave = when(/\/1\.2\/.*metadata/, answer);
    const { pull, log } = aPuller(own.db, pacs.url, { ...impatient, concurrency: '1' });
    for (let n = 0; n < 4; n++) {
      await makeDue(own.db);
      await pull();
    }
    expect(await countRows(own.db, 'instance')).toBe(4);
    const state = await sourceState(own.db);
    const [, study] = await pulledStudies(own.db);
    if (OF_THE_SERVER.includes(reason)) expect(state).toMatchObject({ lastReason: reason });
    else expect([state?.lastReason, study?.lastReason]).toEqual([null, reason]);
    expect(study?.isFetched).toBe(false);
    pacs.misbehave = () => false;
    await makeDue(own.db);
    await pull();
    expect(await countRows(own.db, 'instance')).toBe(6);
    expect(log.join()).not.toMatch(/patient’s|1\.2\b/);
  });

  test('to a question for its list is left alone, says so once, and is asked again', async () => {
    pacs.misbehave = when(/\/studies\?/, answer);
    const { pull, log } = aPuller(own.db, pacs.url, impatient);
    await pull();
    await makeDue(own.db);
    await pull();
    expect(await sourceState(own.db)).toMatchObject({ failures: 2, lastReason: reason, isListed: false });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(reason);
    pacs.misbehave = () => false;
    await makeDue(own.db);
    await pull();
    expect(await countRows(own.db, 'instance')).toBe(6);
    expect(await sourceState(own.db)).toMatchObject({ failures: 0, lastReason: null, isListed: true });
    expect(log).toHaveLength(2);
  });
});

test('nobody was followed to another origin', () => {
  expect(elsewhere.asked).toEqual([]);
});

test('a server that accepts connections and says nothing is let go', async () => {
  const mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const address = mute.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await aPuller(own.db, `http://127.0.0.1:${port}/`, impatient).pull();
  expect(await sourceState(own.db)).toMatchObject({ lastReason: 'TIMEOUT' });
  mute.close();
});

test('a server that is not there is unreachable, and the pause grows', async () => {
  await pacs.stop();
  const { pull } = aPuller(own.db, pacs.url);
  const pauses: number[] = [];
  for (let n = 0; n < 5; n++) {
    await pull();
    pauses.push((await sourceState(own.db))?.pauseSeconds ?? 0);
    await makeDue(own.db);
  }
  expect(await sourceState(own.db)).toMatchObject({ failures: 5, lastReason: 'UNREACHABLE' });
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  await sql`update pull_source set failures = 1000`.execute(own.db);
  await pull();
  expect((await sourceState(own.db))?.pauseSeconds).toBeLessThanOrEqual(600);
  pacs = await startStubPacs([]);
});

test.each([
  ['401', 401, {}, 'UNAUTHORISED', 0, 5],
  ['429 for two minutes', 429, { 'Retry-After': '120' }, 'BUSY', 115, 121],
  ['503 for a week', 503, { 'Retry-After': '604800' }, 'BUSY', 590, 601],
  ['503 for what is no time', 503, { 'Retry-After': 'soon' }, 'BUSY', 0, 5],
])(
  'a server that says %s to a question for headers is left alone as a whole',
  async (_name, code, headers, reason, least, most) => {
    pacs.misbehave = when(/metadata/, status(code, headers));
    await aPuller(own.db, pacs.url, { concurrency: '1' }).pull();
    const state = await sourceState(own.db);
    expect(state).toMatchObject({ failures: 1, lastReason: reason });
    expect(state?.pauseSeconds).toBeGreaterThan(least);
    expect(state?.pauseSeconds).toBeLessThan(most);
    // No study is to blame.
    expect((await pulledStudies(own.db)).map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
  },
);

test('an instance of another study than was asked for is put aside, with its UIDs, and never stored', async () => {
  const answer: Answer = (response) =>
    sendJson(response, [instanceJson('1.2', 1, 1), instanceJson('6.6', 1, 1), instanceJson('1.2', 1, 2)]);
  pacs.misbehave = when(/\/1\.2\/.*metadata/, answer);
  await aPuller(own.db, pacs.url).pull();
  expect(await countRows(own.db, 'instance')).toBe(6);
  const { rows } = await sql`select reason, sender, study_instance_uid as uid from quarantine`.execute(own.db);
  expect(rows).toEqual([{ reason: 'STUDY_UID_MISMATCH', sender: 'North', uid: '6.6' }]);
});

test('what cannot be read is put aside by itself, once however often it comes', async () => {
  const nested = `{"00081032":{"vr":"SQ","Value":${'['.repeat(400)}${']'.repeat(400)}}}`;
  const good = JSON.stringify(instanceJson('1.2', 1, 1));
  const answer: Answer = (response) =>
    response.writeHead(200, json).end(`[${good},{},{oops},${nested},{"0020000D":{"vr":"UI","Value":["../../etc"]}}]`);
  pacs.misbehave = when(/\/1\.2\/.*metadata/, answer);
  pacs.studies[1] = { uid: '1.2', series: [2], announced: 9 };
  const { pull } = aPuller(own.db, pacs.url);
  await pull();
  await makeDue(own.db);
  await pull();
  const { rows } = await sql`select reason, times_seen as times from quarantine order by reason`.execute(own.db);
  expect(rows).toEqual([
    { reason: 'INVALID_UID', times: 2 },
    { reason: 'NOT_DICOM', times: 2 },
    { reason: 'NO_STUDY_UID', times: 2 },
    { reason: 'TOO_DEEP', times: 2 },
  ]);
  expect(await countRows(own.db, 'instance')).toBe(5);
});

test('a UID that would be a path is never asked for', async () => {
  const evil = ['../../admin', '1.2?x=', '1.2/../../x', '', 7].map((uid) => ({
    '0020000D': { vr: 'UI', Value: [uid] },
  }));
  pacs.misbehave = when(/\/studies\?.*offset=0/, (response) => sendJson(response, evil));
  await aPuller(own.db, pacs.url).pull();
  expect(pacs.asked.every((path) => path.startsWith('/dicom-web/studies?'))).toBe(true);
  expect(await sourceState(own.db)).toMatchObject({ isListed: true, unusable: 5 });
});

test('a list without end is cut, told, and does not move the window on', async () => {
  let n = 0;
  const page: Answer = (response) =>
    sendJson(
      response,
      Array.from({ length: 2 }, () => ({ '0020000D': { vr: 'UI', Value: [`9.${++n}`] } })),
    );
  pacs.misbehave = when(/\/studies\?/, page);
  const { pull } = aPuller(own.db, pacs.url, { maxStudies: '10' });
  for (let round = 0; round < 4; round++) {
    await pull();
    await makeDue(own.db);
  }
  expect((await pulledStudies(own.db)).length).toBeLessThanOrEqual(20);
  expect((await sourceState(own.db))?.isListed).toBe(false);
});

test('the same page again and again is told, and what it has is pulled', async () => {
  const [first, second] = [instanceJson('1.1', 1, 1), instanceJson('1.2', 1, 1)];
  pacs.misbehave = when(/\/studies\?/, (response) => sendJson(response, [first, second]));
  const { pull, log } = aPuller(own.db, pacs.url);
  await pull();
  await makeDue(own.db);
  await pull();
  expect(await sourceState(own.db)).toMatchObject({ failures: 0, lastReason: 'PAGING_IGNORED', isListed: false });
  expect(await countRows(own.db, 'instance')).toBe(4);
  expect(log.filter((line) => line.includes('PAGING_IGNORED'))).toHaveLength(1);
});
