import http from 'node:http';
import https from 'node:https';
import { checkAnswer } from './check-answer.ts';
import { Patience } from './patience.ts';
import { PullFailure, type PullReason } from './pull-failure.ts';
import type { PacsSource } from './pull-settings.ts';

export type AnswerBounds = { readonly timeoutMs: number; readonly answerMs: number; readonly maxBytes: number };

const maxHeaderBytes = 16 * 1024;

/**
 * The body of one answer in JSON, piece by piece as it comes. `path` begins behind the root of the PACS and is made of
 * checked UIDs only. No redirection is followed, nothing is sent to another origin, no proxy is asked, and an encoded
 * answer is refused, so that nothing grows behind our bounds. An answer without content has no pieces.
 * @throws PullFailure
 */
export async function* getJson(
  pacs: PacsSource,
  path: string,
  { bounds, signal }: { readonly bounds: AnswerBounds; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const patience = new Patience(bounds.answerMs);
  const request = ask(pacs, path, signal);
  try {
    const response = await patience.wait(answerTo(request), bounds.timeoutMs);
    if (checkAnswer(response, bounds.maxBytes) === 'empty') return;
    yield* piecesOf(response, patience, bounds);
  } finally {
    request.destroy();
  }
}

/** A connection of its own for each: one that is kept may be closed by the server just as we ask. */
function ask({ url, authorization }: PacsSource, path: string, signal: AbortSignal): http.ClientRequest {
  const { request } = url.startsWith('https:') ? https : http;
  return request(`${url}${path}`, {
    agent: false,
    signal,
    maxHeaderSize: maxHeaderBytes,
    headers: {
      Accept: 'application/dicom+json',
      'Accept-Encoding': 'identity',
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
  });
}

function answerTo(request: http.ClientRequest): Promise<http.IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  request.once('response', resolve);
  // It stays listened to: a connection that breaks after its answer would end the process.
  request.on('error', (error: NodeJS.ErrnoException) => reject(new PullFailure(reasonOf(error.code ?? ''))));
  request.once('upgrade', (_response, socket) => {
    socket.destroy();
    reject(new PullFailure('NOT_HTTP'));
  });
  request.end();
  return promise;
}

const reasonOf = (code: string): PullReason => {
  if (code === 'HPE_HEADER_OVERFLOW') return 'TOO_LARGE';
  if (code.startsWith('HPE_')) return 'NOT_HTTP';
  return /CERT|SSL|TLS|SIGNATURE|ISSUER/.test(code) ? 'CERTIFICATE' : 'UNREACHABLE';
};

async function* piecesOf(
  response: http.IncomingMessage,
  patience: Patience,
  { timeoutMs, maxBytes }: AnswerBounds,
): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = response.iterator();
  let bytes = 0;
  for (;;) {
    const next = await patience.wait(pieces.next(), timeoutMs).catch(cutOff);
    if (next.done) break;
    bytes += next.value.length;
    if (bytes > maxBytes) throw new PullFailure('TOO_LARGE');
    yield next.value;
  }
  if (!response.complete) throw new PullFailure('TRUNCATED');
}

const cutOff = (error: unknown): never => {
  throw error instanceof PullFailure ? error : new PullFailure('TRUNCATED');
};
