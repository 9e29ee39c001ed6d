import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import {
  type Answer,
  aDataSet,
  anAssociateRq,
  aStoreRq,
  type RequestParts,
  readAnswers,
} from '@cordwatch/dimse/testing';

/** A requestor of bytes: says whatever it is told to, and reads what an acceptor answers. */
export type DimseClient = {
  readonly socket: Socket;
  readonly say: (...bytes: readonly Uint8Array[]) => void;
  /** The next answer; null when the connection is closed without one. */
  readonly answer: () => Promise<Answer | null>;
  /** Resolves when the other side has closed. */
  readonly closed: Promise<void>;
};

export async function dimseClient(port: number, socket: Socket = connect(port, '127.0.0.1')): Promise<DimseClient> {
  const answers: Answer[] = [];
  let [rest, ended] = [Buffer.alloc(0), false];
  let wake: () => void = () => undefined;
  socket.on('data', (chunk: Buffer) => {
    const read = readAnswers(Buffer.concat([rest, chunk]));
    answers.push(...read.answers);
    rest = Buffer.from(read.rest);
    wake();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      ended = true;
      wake();
      resolve();
    });
  });
  if (socket.connecting) await Promise.race([once(socket, 'connect'), closed]);
  return { socket, closed, say: (...bytes) => void socket.write(Buffer.concat(bytes)), answer };

  async function answer(): Promise<Answer | null> {
    while (answers.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return answers.shift() ?? null;
  }
}

/** A connection with its association, by default for MR images. */
export async function associated(port: number, parts: Parameters<typeof anAssociateRq>[0] = {}): Promise<DimseClient> {
  const client = await dimseClient(port);
  client.say(anAssociateRq(parts));
  const answer = await client.answer();
  if (answer?.is !== 'accept') throw new Error(`wanted an association, came ${JSON.stringify(answer)}`);
  return client;
}

/** The status of a C-STORE of these bytes; null when there was no response. */
export async function cStore(client: DimseClient, dataSet: Uint8Array, parts: RequestParts = {}) {
  client.say(aStoreRq(parts), aDataSet(dataSet, { maxPduBytes: 131_072 }));
  const answer = await client.answer();
  return answer?.is === 'response' ? { status: answer.status, comment: answer.comment } : null;
}
