import { connect } from 'node:net';

/** What came back on a connection before it was answered, closed or given up on. */
export type Answer = {
  /** Null when the connection was closed without an answer. */
  readonly status: number | null;
  readonly body: string;
  readonly seconds: number;
};

const patienceMs = 5_000;

/** Sends bytes on a connection of their own. @throws when it is neither answered nor closed in 5 s. */
export function exchange(port: number, bytes: Uint8Array): Promise<Answer> {
  const startMs = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const socket = connect({ port, host: '127.0.0.1' });
  let text = '';
  const done = () => {
    socket.destroy();
    resolve({ status: statusOf(text), body: text.slice(text.indexOf('\r\n\r\n') + 4), seconds: secondsSince(startMs) });
  };
  const patience = setTimeout(() => {
    socket.destroy();
    reject(new Error('neither answered nor closed within 5 s'));
  }, patienceMs);
  socket.setEncoding('latin1').on('data', (piece) => {
    text += piece;
    if (isWhole(text)) done();
  });
  // The rest of what we send is not wanted once there is an answer.
  socket.on('error', () => undefined);
  socket.on('close', done);
  socket.write(bytes);
  return promise.finally(() => clearTimeout(patience));
}

const secondsSince = (startMs: number): number => (performance.now() - startMs) / 1_000;

const statusOf = (text: string): number | null => {
  const status = /^HTTP\/1\.[01] (\d{3}) /.exec(text)?.[1];
  return status === undefined ? null : Number(status);
};

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1];
  return length !== undefined && text.length >= end + 4 + Number(length);
}

/** A store request around a body. */
export const storeRequest = (type: string, body: Uint8Array, path = '/dicom-web/studies'): Buffer =>
  Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);
