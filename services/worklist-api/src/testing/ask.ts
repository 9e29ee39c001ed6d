import { request } from 'node:http';
import { expect } from 'vitest';
import type { z } from 'zod';
import { problemSchema } from '../openapi-parts.ts';

export const sendJson = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** The body, held to be exactly what the schema says: neither less nor more. */
export const bodyOf = async <Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const body: unknown = await response.json();
  const parsed = schema.parse(body);
  expect(body).toEqual(parsed);
  return parsed;
};

/** The problem of a refused request. */
export const problemOf = async (response: Response, status: number) => {
  expect([response.status, response.headers.get('Content-Type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  return problemSchema.loose().parse(await response.json());
};

/** For headers that `fetch` keeps to itself. */
export const statusUnder = (
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
