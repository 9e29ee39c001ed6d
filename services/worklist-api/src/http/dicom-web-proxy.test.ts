import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { close, listen } from '@cordwatch/infra/service';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { problemOf } from '../testing/ask.ts';
import { urlOf } from '../testing/url-of.ts';
import { dicomWebProxy } from './dicom-web-proxy.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await close(server, 0);
});

const run = async (listener: RequestListener): Promise<string> => {
  const server = await listen(listener, { host: '127.0.0.1', port: 0 });
  servers.push(server);
  return urlOf(server);
};
const proxyTo = (ingestUrl: string): Promise<string> => run(express().use(dicomWebProxy(ingestUrl)));

const post = (url: string) => request(`${url}/dicom-web/studies`, { method: 'POST' });
const answerTo = async (sent: ReturnType<typeof post>): Promise<IncomingMessage> => {
  const [answer] = await once(sent, 'response');
  return answer;
};

test('method, path, query, headers, body and status come through as they are', async () => {
  const url = await proxyTo(
    await run(async (incoming, answer) => {
      const { method, url: path, headers } = incoming;
      const seen = { method, path, type: headers['content-type'], from: headers['x-forwarded-for'] };
      answer.writeHead(409, { 'Content-Type': 'application/dicom+json' });
      answer.end(JSON.stringify({ ...seen, body: await text(incoming) }));
    }),
  );
  const type = 'multipart/related; type="application/dicom"; boundary=x';
  const init = { method: 'POST', headers: { 'Content-Type': type }, body: '--x--' };
  const response = await fetch(`${url}/dicom-web/studies/1.2.3?a=%20b`, init);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([409, 'application/dicom+json']);
  expect(await response.json()).toEqual({
    ...{ method: 'POST', path: '/dicom-web/studies/1.2.3?a=%20b', type, from: expect.stringMatching(/127\.0\.0\.1/) },
    body: '--x--',
  });
});

test('bytes travel on as they come, in both directions', async () => {
  const url = await proxyTo(await run((incoming, answer) => void incoming.pipe(answer)));
  const sent = post(url);
  sent.write('first');
  const answer = await answerTo(sent);
  expect(String((await once(answer, 'data'))[0])).toBe('first');
  sent.end('second');
  expect(await text(answer)).toBe('second');
});

test('a sender that gives up is given up on', async () => {
  const arrived = Promise.withResolvers<IncomingMessage>();
  const url = await proxyTo(await run((incoming) => arrived.resolve(incoming)));
  const sent = post(url).on('error', () => undefined);
  sent.write('half');
  const incoming = await arrived.promise;
  sent.destroy();
  await expect(text(incoming)).rejects.toThrow('aborted');
});

test('an intake that is not running is a problem that says to send again', async () => {
  const stopped = createServer();
  stopped.listen(0, '127.0.0.1');
  await once(stopped, 'listening');
  const nowhere = urlOf(stopped);
  await close(stopped);
  const response = await fetch(`${await proxyTo(nowhere)}/dicom-web/studies`, { method: 'POST', body: 'x' });
  expect(response.headers.get('Retry-After')).toBe('5');
  expect(await problemOf(response, 503)).toMatchObject({ type: 'urn:cordwatch:intake-unavailable' });
});

test('an intake that breaks off before its answer is a problem that says so', async () => {
  const url = await proxyTo(await run((incoming) => void incoming.socket.destroy()));
  const response = await fetch(`${url}/dicom-web/studies`, { method: 'POST', body: 'x' });
  expect(await problemOf(response, 502)).toMatchObject({ type: 'urn:cordwatch:intake-broken' });
});

test('an intake that breaks off within its answer leaves a cut answer, never a whole one', async () => {
  const url = await proxyTo(
    await run((_incoming, answer) => {
      answer.writeHead(200, { 'Content-Length': '100' });
      answer.write('part', () => answer.destroy());
    }),
  );
  const response = await fetch(`${url}/dicom-web/studies`, { method: 'POST', body: 'x' });
  await expect(response.text()).rejects.toThrow();
});

test('nothing but /dicom-web is passed on', async () => {
  const url = await proxyTo(await run((_incoming, answer) => void answer.end('passed')));
  for (const path of ['/dicom-webs', '/dicom', '/']) expect((await fetch(`${url}${path}`)).status).toBe(404);
});
