import { connect, type Socket } from 'node:net';
import { type Answer, readAnswers } from '@cordwatch/dimse/testing';

const patienceMs = 5_000;

/** Says everything at once and, when asked to, ends its own half; what comes back until the connection is closed. @throws after 5 s */
export function converse(port: number, said: Uint8Array, { end }: { end: boolean }): Promise<readonly Answer[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Answer[]>();
  const socket = open(port);
  const chunks: Uint8Array[] = [];
  const patience = setTimeout(() => {
    socket.destroy();
    reject(new Error('not closed within 5 s'));
  }, patienceMs);
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.on('close', () => resolve(readAnswers(Buffer.concat(chunks)).answers));
  if (end) socket.end(said);
  else socket.write(said);
  return promise.finally(() => clearTimeout(patience));
}

function open(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  // It may close while we are still speaking.
  return socket.on('error', () => undefined);
}

/** The statuses of the C-STOREs and C-ECHOs that were answered. */
export const statusesIn = (answers: readonly Answer[]): (number | null)[] =>
  answers.flatMap((answer) => (answer.is === 'response' ? [answer.status] : []));
