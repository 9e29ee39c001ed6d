import type { Server } from 'node:http';
import { listen } from '@cordwatch/infra/service';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { createApp } from '../app.ts';
import { HeldHeaders } from '../intake/held-headers.ts';
import { intakeStore } from '../intake/intake-store.ts';
import type { StowOptions } from '../intake/stow/stow-routes.ts';
import type { Database } from '../store/tables.ts';
import { stowType } from './part10-testing.ts';

export const stowLimits = {
  maxBodyBytes: 2_000_000,
  maxParts: 50,
  heldHeaders: new HeldHeaders(100_000_000),
  maxRequests: 3,
  idleMs: 10_000,
  minBytesPerSecond: 1,
};

type Serving = Partial<StowOptions>;

/** The HTTP side of the service over a store, on a free port; nobody takes notes of senders. */
export function serveStow(db: Database, more: Serving = {}): Promise<Server> {
  const logger = pino({ level: 'silent' });
  const store = intakeStore({ db, logger, wake: () => undefined });
  const senders = { refused: () => undefined };
  const parts = { pool: new pg.Pool(), logger, registry: new Registry() };
  return listen(createApp({ ...parts, stow: { ...stowLimits, store, senders, ...more } }), {
    host: '127.0.0.1',
    port: 0,
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}

type StowRequest = { readonly path?: string; readonly type?: string; readonly headers?: Record<string, string> };

export async function stow(
  to: Server,
  body: Uint8Array,
  { path = '', type = stowType, headers = {} }: StowRequest = {},
) {
  const response = await fetch(`http://127.0.0.1:${portOf(to)}/dicom-web/studies${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...headers },
    body: Buffer.from(body),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, json };
}

const sequenceSchema = z.object({ Value: z.array(z.unknown()) });

/** The items of a sequence in the DICOM JSON model. */
export const itemsOf = (json: Record<string, unknown>, tag: string): unknown[] => sequenceSchema.parse(json[tag]).Value;
