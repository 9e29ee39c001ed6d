import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedPostgres } from '@cordwatch/infra/testing';
import { emptyDatabase, expectInstances, withPostgres } from '../databases.ts';
import type { Figure } from '../figure.ts';
import { inTurns } from '../median.ts';
import { isOnPath } from '../programs.ts';
import { sendMs } from './dcmsend.ts';
import { memoryNote } from './memory-note.ts';
import { writeStudies } from './mr-study.ts';
import { type Receiver, startOrthanc, startStorescp } from './receivers.ts';
import { startWorker } from './services.ts';

export const CSTORE_INSTANCES = 800;
const ROUNDS = 5;
const PIXEL_BYTES = 512 * 1024;
/** What a receiver is sent before the clock starts: a service has run for a while when a scanner sends. */
const WARM_UP = 100;

/** C-STORE of MR instances into committed rows, beside a receiver that stores nothing and one that stores everything. */
export const cstore = async (inside: string, instances: number): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const associations of [1, 8]) {
    const folder = mkdtempSync(path.join(inside, 'cstore-'));
    figures.push(await withPostgres((postgres) => cstoreOver({ postgres, folder, associations, instances })));
    rmSync(folder, { recursive: true });
  }
  return figures;
};

type Sending = {
  readonly postgres: EmbeddedPostgres;
  readonly folder: string;
  readonly associations: number;
  readonly instances: number;
};

const cstoreOver = async ({ postgres, folder, associations, instances }: Sending): Promise<Figure> => {
  const each = Math.ceil(instances / associations);
  const shares = Array.from({ length: associations }, (_, at) => ({ number: at + 1, instances: each }));
  writeStudies(folder, [{ number: 0, instances: WARM_UP }, ...shares], PIXEL_BYTES);
  const sent = {
    warmUp: path.join(folder, '0'),
    shares: shares.map(({ number }) => path.join(folder, String(number))),
  };
  const all = each * associations;
  const peaksMb: number[] = [];
  const [ours = { name: '', median: 0 }, ...others] = await inTurns(
    contestants(() => startOurs(postgres, peaksMb), associations).map(({ name, start }) => ({
      name,
      measure: () => received(start, sent, all),
    })),
    ROUNDS,
  );
  return {
    title: `C-STORE of ${all} MR instances of 512 KB by dcmsend on ${associations} association(s), TCP_NODELAY=1`,
    unit: 'ms',
    ours,
    others,
    notes: [
      `${((1000 * all) / ours.median).toFixed(0)} instances a second, each acknowledged when its row is on disk`,
      memoryNote(peaksMb),
      `${WARM_UP} instances are sent to each receiver before the clock starts`,
      ...PROGRAMS.filter((program) => !isOnPath(program)).map((program) => `${program} is not installed`),
    ],
  };
};

const PROGRAMS = ['storescp', 'Orthanc'];

type Entrant = { readonly name: string; readonly start: () => Promise<Receiver> };

const contestants = (startOurs: Entrant['start'], associations: number): Entrant[] => {
  const storescp = [{ name: 'storescp --ignore, which stores nothing', start: () => startStorescp() }];
  // By itself it takes one association after the other.
  const forking = { name: 'storescp --ignore --fork, which stores nothing', start: () => startStorescp('--fork') };
  const orthanc = { name: 'Orthanc, which stores everything', start: startOrthanc };
  return [
    { name: 'the ingest worker', start: startOurs },
    ...(isOnPath('storescp') ? [...storescp, ...(associations > 1 ? [forking] : [])] : []),
    ...(isOnPath('Orthanc') ? [orthanc] : []),
  ];
};

type Sent = { readonly warmUp: string; readonly shares: readonly string[] };

const received = async (start: Entrant['start'], { warmUp, shares }: Sent, all: number): Promise<number> => {
  const receiver = await start();
  try {
    await sendMs(receiver.port, [warmUp], WARM_UP);
    const elapsedMs = await sendMs(receiver.port, shares, all);
    await receiver.expectInstances(WARM_UP + all);
    return elapsedMs;
  } finally {
    await receiver.stop();
  }
};

const startOurs = async (postgres: EmbeddedPostgres, peaksMb: number[]): Promise<Receiver> => {
  const databaseUrl = await emptyDatabase(postgres);
  const worker = await startWorker(databaseUrl);
  const stop = async () => {
    peaksMb.push(worker.peakMb());
    await worker.stop();
  };
  return { port: worker.dimsePort, stop, expectInstances: (count) => expectInstances(databaseUrl, count) };
};
