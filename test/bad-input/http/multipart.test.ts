import { HttpProblem } from '@cordwatch/infra/service';
import { expect, test } from 'vitest';
import { HeldHeaders } from '../../../services/ingest-worker/src/intake/held-headers.ts';
import { boundaryOf } from '../../../services/ingest-worker/src/intake/stow/boundary-of.ts';
import { readParts } from '../../../services/ingest-worker/src/intake/stow/read-parts.ts';
import type { Random } from '../random.ts';
import { tryCasesInTurn } from '../run-cases.ts';
import { type BadBody, badBody } from './bad-body.ts';

const limits = { maxBodyBytes: 1_000_000, maxParts: 20, heldHeaders: new HeldHeaders(10_000_000) };
const refusals = [400, 413, 415];

test('a body has the same parts or the same refusal wherever the network cuts it', async () => {
  await tryCasesInTurn('bodies', 4_000, async (random) => {
    const bad = badBody(random);
    const whole = await read(bad, [bad.body]);
    expect(await read(bad, pieces(bad.body, random))).toEqual(whole);
    if (typeof whole === 'number') expect(refusals).toContain(whole);
  });
});

/** What its parts are, or the status of its refusal. */
async function read({ type, body }: BadBody, chunks: readonly Buffer[]) {
  try {
    const boundary = boundaryOf({ 'content-type': type });
    const offers = [];
    for await (const { readout, sizeBytes } of readParts(stream(chunks), boundary, limits)) {
      offers.push({ sizeBytes, readout });
    }
    expect(offers.length).toBeLessThanOrEqual(body.toString('latin1').split(`--${boundary}`).length - 1);
    return offers;
  } catch (error) {
    if (error instanceof HttpProblem) return error.problem.status;
    throw error;
  }
}

async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

function pieces(body: Buffer, random: Random): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at = end(chunks))
    chunks.push(body.subarray(at, at + 1 + random.below(random.once(3) ? 40 : 20_000)));
  return chunks;
}

const end = (chunks: readonly Buffer[]): number => chunks.reduce((sum, { length }) => sum + length, 0);
