import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { aStack } from '@cordwatch/dicom-header/testing';
import { openPool } from '@cordwatch/infra/service';
import { pino } from 'pino';
import { intakeStore } from '../intake/intake-store.ts';
import type { Offer } from '../intake/offer.ts';
import { openDatabase } from '../store/open-database.ts';

/**
 * `node time-store.ts`, with DATABASE_URL: for each line `BATCHES OFFERS` it stores so many batches of new instances, and
 * says how many milliseconds that took.
 */
const logger = pino({ level: 'silent' });
const pool = openPool(process.env.DATABASE_URL ?? '', { maxConnections: 2, applicationName: 'time-store', logger });
const db = openDatabase(pool);
const store = intakeStore({ db, logger, wake: () => undefined });

for await (const line of createInterface({ input: process.stdin })) {
  const [batches = 0, batchOffers = 0] = line.split(' ').map(Number);
  const offers = newOffers(batches * batchOffers);
  const startedAt = performance.now();
  if (batchOffers === 1) for (const offer of offers) await store.storeOne('dimse', offer);
  else await store.storeAll('stow', offers);
  process.stdout.write(`${performance.now() - startedAt}\n`);
}
await db.destroy();

/** Instances of one study that nobody has seen before, of series of 25. */
function newOffers(count: number): Offer[] {
  const studyInstanceUid = newUid();
  const patient = { id: `BENCH-${studyInstanceUid}` };
  const records = Array.from({ length: Math.ceil(count / 25) }, () =>
    aStack({ seriesInstanceUid: newUid(), slices: 25, header: { studyInstanceUid, patient } }),
  ).flat();
  return records.slice(0, count).map((record) => ({
    ...{ sender: 'BENCH@127.0.0.1', source: 'bench', sizeBytes: null, headerBytes: 8_000, held: null },
    readout: { kind: 'header', record },
  }));
}

function newUid(): string {
  return `2.25.${BigInt(`0x${randomBytes(15).toString('hex')}`)}`;
}
