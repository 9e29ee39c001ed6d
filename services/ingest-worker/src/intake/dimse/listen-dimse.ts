import { setTimeout as sleep } from 'node:timers/promises';
import { listenServer, portOf } from '@cordwatch/infra/service';
import type { Registry } from 'prom-client';
import { HeldHeaders } from '../held-headers.ts';
import { AssociationCounts } from './association-counts.ts';
import { Connection, type ConnectionParts } from './connection.ts';
import type { ConnectionTimes } from './connection-clock.ts';
import { dimseMetrics } from './dimse-metrics.ts';
import { dimseServer } from './dimse-server.ts';
import type { DimseSettings } from './dimse-settings.ts';
import type { Listen } from './peer-socket.ts';
import type { Caller } from './peers.ts';
import type { Receiving } from './reception.ts';

export type DimseOptions = Receiving & { readonly settings: DimseSettings; readonly registry: Registry };

export type DimseListener = {
  readonly port: number;
  /** No new associations; stores in progress end within the grace, and the rest is aborted. */
  readonly stop: () => Promise<void>;
};

const mebibyte = 1_024 ** 2;
const drainEveryMs = 20;

/** The DICOM network: accepts associations, and stores what they bring. @throws when the port is taken. */
export async function listenDimse({ settings, registry, ...receiving }: DimseOptions): Promise<DimseListener> {
  const now = () => performance.now();
  const connections = new Set<Connection>();
  const stopping = new AbortController();
  const counts = new AssociationCounts(settings, now);
  const parts: ConnectionParts = {
    ...receiving,
    counts,
    now,
    metrics: dimseMetrics(registry, () => counts.total),
    admission: settings,
    maxPduBytes: settings.maxPduBytes,
    heldHeaders: new HeldHeaders(settings.maxHeldMebibytes * mebibyte),
    times: timesOf(settings),
    stopping: () => stopping.signal.aborted,
  };
  const over = new AbortController();
  const server = dimseServer(settings, serve, over.signal);
  server.on('drop', () => parts.metrics.dropped());
  const { host, port } = settings;
  await listenServer(server, { host, port, portVariable: 'CORDWATCH__DIMSE__PORT' });
  const clock = setInterval(() => {
    for (const connection of connections) connection.checkClock(now());
  }, lookEveryMs(parts.times));
  return { port: portOf(server), stop };

  function serve(listen: Listen, caller: Caller): void {
    const connection = new Connection(listen, caller, parts);
    connections.add(connection);
    // What arrived whole is stored, even when its sender is gone: a stop waits for it.
    void connection.settled.then(() => connections.delete(connection));
  }

  async function stop() {
    stopping.abort();
    await drain(connections, settings.graceSeconds * 1_000);
    clearInterval(clock);
    const closed = new Promise((resolve) => server.close(resolve));
    const settled = [...connections].map((connection) => connection.settled);
    for (const connection of connections) connection.abort('STOPPING');
    over.abort();
    await Promise.all([closed, ...settled]);
  }
}

const timesOf = ({ associationSeconds, pduSeconds, idleSeconds }: DimseSettings): ConnectionTimes => ({
  associationMs: associationSeconds * 1_000,
  pduMs: pduSeconds * 1_000,
  idleMs: idleSeconds * 1_000,
});

/** Often enough for the shortest of the timers, and no more than once a second. */
const lookEveryMs = ({ associationMs, pduMs, idleMs }: ConnectionTimes): number =>
  Math.max(10, Math.min(1_000, associationMs / 4, pduMs / 4, idleMs / 4));

/** Waits for what is being received and stored; who has nothing in progress is aborted at once. */
async function drain(connections: ReadonlySet<Connection>, graceMs: number): Promise<void> {
  for (const end = performance.now() + graceMs; performance.now() < end; await sleep(drainEveryMs)) {
    const busy = [...connections].filter((connection) => connection.busy);
    if (busy.length === 0) return;
    for (const connection of connections) if (!connection.busy && connection.associated) connection.abort('STOPPING');
  }
}
