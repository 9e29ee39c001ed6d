import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { Counter, Registry } from 'prom-client';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { type HealthOptions, healthRoutes } from './health-routes.ts';
import { HttpProblem } from './http-problem.ts';
import { close, listen } from './http-server.ts';
import { createLogger } from './logger.ts';
import { notFound, problemHandler } from './problem-handler.ts';

const host = '127.0.0.1';

async function serve(app: Express): Promise<string> {
  const server = await listen(app, { host, port: 0 });
  onTestFinished(() => close(server, 0));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** A service with one route; `log` collects what it logs. */
async function serviceWith(route: express.RequestHandler, log: string[] = []): Promise<string> {
  const app = express()
    .use(express.json({ limit: '1kb' }))
    .all('/route/:id', route);
  return serve(
    app.use(notFound, problemHandler(createLogger('test', 'info', { write: (line) => void log.push(line) }))),
  );
}

const throwing = (error: unknown) => () => {
  throw error;
};

async function problemFrom(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return { headers: response.headers, body: z.looseObject({ status: z.number() }).parse(await response.json()) };
}

const post = (url: string, body: string) =>
  fetch(`${url}/route/1`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

test('a problem reaches the caller with what was wanted, what came and where', async () => {
  const problem = {
    status: 409,
    title: 'Claimed',
    wanted: 'epoch 4',
    came: 'epoch 3',
    where: '/epoch',
    headers: { ETag: '4' },
  };
  const { headers, body } = await problemFrom(post(await serviceWith(throwing(new HttpProblem(problem))), '{}'));
  expect(body).toEqual({
    type: 'about:blank',
    status: 409,
    title: 'Claimed',
    wanted: 'epoch 4',
    came: 'epoch 3',
    where: '/epoch',
  });
  expect(headers.get('etag')).toBe('4');
});

test('a missing database is 503 and a time to come back', async () => {
  const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  const { headers, body } = await problemFrom(post(await serviceWith(throwing(refused)), '{}'));
  expect(body.status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
});

test.each([
  ['not JSON', '{"name":"CANARY', 400],
  ['too large', JSON.stringify('CANARY'.repeat(1_000)), 413],
])('a body that is %s is answered without quoting it', async (_, body, status) => {
  const problem = await problemFrom(post(await serviceWith(notFound), body));
  expect(problem.body.status).toBe(status);
  expect(JSON.stringify(problem.body)).not.toContain('CANARY');
});

test('a path that cannot be decoded is 400', async () => {
  const { body } = await problemFrom(fetch(`${await serviceWith(notFound)}/route/%ff`));
  expect(body.status).toBe(400);
});

test('our own fault is 500 without its text, and is logged by route instead of URL', async () => {
  const log: string[] = [];
  const { body } = await problemFrom(post(await serviceWith(throwing(new Error('inner thoughts')), log), '{}'));
  expect(body).toEqual({ type: 'urn:cordwatch:internal', status: 500, title: 'The fault is ours' });
  expect(JSON.parse(log.join(''))).toMatchObject({ method: 'POST', route: '/route/:id' });
});

test('an answer that fails half way is cut, never completed', async () => {
  const url = await serviceWith((_request, response) => {
    response.write('half');
    throw new Error('lost');
  });
  await expect(post(url, '{}').then((response) => response.text())).rejects.toThrow();
});

test('what no route takes is 404', async () => {
  expect((await problemFrom(fetch(`${await serviceWith(notFound)}/elsewhere`))).body.status).toBe(404);
});

const health = (ready: HealthOptions['ready']): Promise<string> => {
  const registry = new Registry();
  new Counter({ name: 'studies_total', help: 'Studies', registers: [registry] }).inc(3);
  return serve(express().use(healthRoutes({ ready, registry })));
};

test('a service without its database is alive and not ready, and names what is missing', async () => {
  const url = await health(async () => ({ database: { ready: false, says: 'does not answer' } }));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const { body, headers } = await problemFrom(fetch(`${url}/readyz`));
  expect(body).toMatchObject({ status: 503, dependencies: { database: { says: 'does not answer' } } });
  expect(headers.get('retry-after')).toBe('5');
});

test('a service with all it needs is ready', async () => {
  const response = await fetch(`${await health(async () => ({ database: { ready: true, says: 'answers' } }))}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ready: true, dependencies: { database: { ready: true } } });
});

test('metrics are Prometheus text', async () => {
  const response = await fetch(`${await health(async () => ({}))}/metrics`);
  expect(await response.text()).toContain('studies_total 3');
});

test('a taken port is refused by its number and the variable to change', async () => {
  const port = Number(new URL(await serviceWith(notFound)).port);
  await expect(listen(express(), { host, port, portVariable: 'CORDWATCH__INGEST__PORT' })).rejects.toThrow(
    `Cannot listen on ${host}:${port}: another program has it. Set CORDWATCH__INGEST__PORT to another port.`,
  );
});

test('closing waits for the answer that is being given, and cuts the one that never ends', async () => {
  const app = express()
    .get('/slow', (_request, response) => void setTimeout(() => response.send('done'), 100))
    .get('/endless', (_request, response) => void response.write('…'));
  const server = await listen(app, { host, port: 0 });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const arrived = once(server, 'request');
  const slow = fetch(`${url}/slow`).then((response) => response.text());
  await arrived;
  const endless = (await fetch(`${url}/endless`)).text();
  const cut = expect(endless).rejects.toThrow();
  await Promise.all([close(server, 500), cut]);
  expect(await slow).toBe('done');
});
