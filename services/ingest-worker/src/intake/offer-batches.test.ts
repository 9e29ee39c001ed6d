import { expect, test } from 'vitest';
import type { Offer } from './offer.ts';
import { offerBatches } from './offer-batches.ts';

const offers = (count: number, headerBytes: number): Offer[] =>
  Array.from({ length: count }, (_, n) => ({
    sender: 'tester',
    held: null,
    source: `${n}`,
    sizeBytes: null,
    headerBytes,
    readout: { kind: 'unreadable', reason: 'EMPTY' },
  }));
const sizes = async (of: Offer[]) => (await Array.fromAsync(offerBatches(of))).map((batch) => batch.length);

test('a batch has at most 500 offers, and none is lost', async () => {
  expect(await sizes(offers(1_203, 100))).toEqual([500, 500, 203]);
  expect(await sizes(offers(500, 100))).toEqual([500]);
  expect(await sizes([])).toEqual([]);
});

test('a batch of long headers is smaller', async () => {
  expect(await sizes(offers(5, 20 * 1024 * 1024))).toEqual([2, 2, 1]);
});
