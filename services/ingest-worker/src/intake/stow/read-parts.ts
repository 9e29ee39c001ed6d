import { HttpProblem } from '@cordwatch/infra/service';
import type { HeldHeaders } from '../held-headers.ts';
import { type PartOffer, PartReader } from './part-reader.ts';

export type StowLimits = {
  readonly maxBodyBytes: number;
  readonly maxParts: number;
  /** What the parts that are being received may hold, over all requests. */
  readonly heldHeaders: HeldHeaders;
};

/** A body that has no part by then is none; senders write nothing there at all, or one line for people. */
const maxPreambleBytes = 64 * 1024;

/**
 * The parts of a multipart/related body as offers, each as soon as it is over. A body that ends in the middle of a
 * part gives that part as truncated.
 * @throws HttpProblem 413 over a limit, 503 when too much is held, 400 when there is no part at all; Error when the sender hangs up.
 */
export async function* readParts(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: StowLimits,
): AsyncGenerator<PartOffer> {
  const parts = new PartReader(boundary, limits.heldHeaders);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > limits.maxBodyBytes) throw tooLarge(limits.maxBodyBytes, 'bytes');
      parts.write(chunk);
      if (parts.count > limits.maxParts) throw tooLarge(limits.maxParts, 'parts');
      if (parts.preambleBytes > maxPreambleBytes) throw noParts(bytes);
      yield* parts.takeFinished();
    }
    parts.end();
    if (parts.count === 0) throw noParts(bytes);
    yield* parts.takeFinished();
  } finally {
    parts.letGo();
  }
}

export const tooLarge = (limit: number, unit: 'bytes' | 'parts'): HttpProblem =>
  new HttpProblem({
    status: 413,
    title: 'The request is too large',
    detail: 'What was stored before the limit stays stored. Send the rest in smaller requests.',
    type: 'urn:cordwatch:body-too-large',
    wanted: `at most ${limit} ${unit}`,
    came: `more than ${limit} ${unit}`,
    headers: { Connection: 'close' },
  });

const noParts = (bytes: number): HttpProblem =>
  new HttpProblem({
    status: 400,
    title: 'The body has no parts',
    type: 'urn:cordwatch:no-parts',
    wanted: 'parts separated by the boundary that Content-Type names, as in RFC 2046 5.1.1',
    came: `${bytes} bytes without such a separator`,
    headers: { Connection: 'close' },
  });
