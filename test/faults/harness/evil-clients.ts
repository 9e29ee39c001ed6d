import { connect, type Socket } from 'node:net';
import { randomOf } from './random.ts';
import type { Specimen } from './specimens.ts';
import { bodyOf, stowHeaders } from './stow-sender.ts';

/** Connections that never come to an end by themselves. */
export type EvilClients = {
  /** How often the service has cut one off. */
  readonly cuts: () => number;
  readonly close: () => void;
};

type Evil = (socket: Socket, request: Buffer) => void;

const againAfterMs = 250;

/** What they do with a request that would be right. */
const evils: readonly Evil[] = [
  // Nothing at all.
  () => undefined,
  // The header, a byte at a time.
  (socket, request) => drip(socket, request, 1_000),
  // Half of the body, and then silence.
  (socket, request) => void socket.write(request.subarray(0, request.length / 2)),
  // Half of the body, and then a byte at a time.
  (socket, request) => {
    socket.write(request.subarray(0, request.length / 2));
    drip(socket, request.subarray(request.length / 2), 300);
  },
  // The whole request without ever reading the answer, again and again.
  (socket, request) => {
    socket.pause();
    const flood = setInterval(() => socket.write(request), 200);
    socket.on('close', () => clearInterval(flood));
  },
  // Half of the body, and the end of what it sends, while it keeps its own ear open.
  (socket, request) => void socket.end(request.subarray(0, request.length / 2)),
];

/** So many of each kind. */
export function evilClients(port: number, specimens: readonly Specimen[], ofEach: number): EvilClients {
  const body = bodyOf(specimens);
  const head = Object.entries({ ...stowHeaders, Host: 'localhost', 'Content-Length': body.length });
  const lines = ['POST /dicom-web/studies HTTP/1.1', ...head.map(([name, value]) => `${name}: ${value}`)];
  const request = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  const clients = randomOf(ofEach)
    .shuffled(Array.from({ length: ofEach }, () => evils).flat())
    .map((evil) => evilClient(port, request, evil));
  return {
    cuts: () => clients.reduce((sum, { cuts }) => sum + cuts(), 0),
    close: () => {
      for (const client of clients) client.close();
    },
  };
}

/** One that comes back whenever it is cut off. */
function evilClient(port: number, request: Buffer, evil: Evil) {
  let cuts = 0;
  let over = false;
  let socket = open();
  const close = () => {
    over = true;
    socket.destroy();
  };
  return { cuts: () => cuts, close };

  function open(): Socket {
    const opened = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => evil(opened, request));
    opened.on('error', () => undefined);
    opened.on('data', () => undefined);
    // The other side has said its last word.
    opened.on('end', () => opened.destroy());
    opened.on('close', () => {
      if (over) return;
      cuts += 1;
      setTimeout(() => {
        if (!over) socket = open();
      }, againAfterMs);
    });
    return opened;
  }
}

function drip(socket: Socket, bytes: Buffer, everyMs: number): void {
  let at = 0;
  const dripping = setInterval(() => void socket.write(bytes.subarray(at, ++at)), everyMs);
  socket.on('close', () => clearInterval(dripping));
}
