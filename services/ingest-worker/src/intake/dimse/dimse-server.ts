import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { callerOf, tlsCallerOf } from './caller-of.ts';
import type { DimseSettings } from './dimse-settings.ts';
import { oneBuffer, readingChunks } from './one-buffer.ts';
import type { Listen } from './peer-socket.ts';
import type { Caller } from './peers.ts';

const socketOptions = { noDelay: true, pauseOnConnect: true };
/** Few wake-ups for large objects. */
const bufferBytes = 256 * 1_024;

type Connected = (listen: Listen, caller: Caller) => void;

/**
 * A server of plain connections, or of TLS ones in which both sides show a certificate. It does not listen yet. `over`
 * cuts what has not got as far as a connection.
 */
export function dimseServer(settings: DimseSettings, connected: Connected, over: AbortSignal): Server {
  const server = settings.tlsKey ? tlsServer(settings, connected) : plainServer(connected);
  const accepted = new Set<Socket>();
  server.on('connection', (socket) => {
    accepted.add(socket);
    socket.once('close', () => accepted.delete(socket));
  });
  over.addEventListener('abort', () => {
    for (const socket of accepted) socket.destroy();
  });
  server.maxConnections = settings.maxConnections;
  return server;
}

function plainServer(connected: Connected): Server {
  const { adopt } = oneBuffer(bufferBytes);
  return createServer(socketOptions, (socket) => {
    const caller = callerOf(socket);
    connected((heard) => adopt(socket, heard), caller);
  });
}

/** BCP 195: TLS 1.2 with forward secrecy and authenticated encryption, or TLS 1.3. */
const ciphers = [
  ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
  ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
  ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
].join(':');

function tlsServer({ tlsKey, tlsCert, tlsCa, associationSeconds }: DimseSettings, connected: Connected): Server {
  const server = createTlsServer(
    {
      ...socketOptions,
      ...(tlsKey && tlsCert && tlsCa ? { key: tlsKey, cert: tlsCert, ca: tlsCa } : {}),
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ciphers,
      honorCipherOrder: true,
      handshakeTimeout: associationSeconds * 1_000,
    },
    (socket) => connected((heard) => readingChunks(socket, heard), tlsCallerOf(socket)),
  );
  // A handshake that fails, or never ends, has no answer.
  return server.on('tlsClientError', (_error, socket) => socket.destroy());
}
