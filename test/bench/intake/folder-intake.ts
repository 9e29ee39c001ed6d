import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedPostgres } from '@cordwatch/infra/testing';
import { connected, emptyDatabase, expectInstances, numberOf, withPostgres } from '../databases.ts';
import type { Figure } from '../figure.ts';
import { inTurns } from '../median.ts';
import { wallMs } from '../programs.ts';
import { cordwatch } from '../whole-process.ts';
import { memoryNote } from './memory-note.ts';
import { writeStudies } from './mr-study.ts';
import { startWorker } from './services.ts';

export const FOLDER_FILES = 20_000;
const ROUNDS = 3;
const STUDY_INSTANCES = 400;
const PIXEL_BYTES = 1024;

/** A folder that is full when the worker starts, until every study of it is judged, beside judging alone. */
export const folderIntake = async (inside: string, atLeast: number): Promise<Figure> => {
  const folder = mkdtempSync(path.join(inside, 'watched-'));
  const studies = Array.from({ length: Math.ceil(atLeast / STUDY_INSTANCES) }, (_, number) => ({
    number,
    instances: STUDY_INSTANCES,
  }));
  writeStudies(folder, studies, PIXEL_BYTES);
  try {
    return await withPostgres((postgres) => folderFigure(postgres, folder, studies.length));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const folderFigure = async (postgres: EmbeddedPostgres, folder: string, studies: number): Promise<Figure> => {
  const files = studies * STUDY_INSTANCES;
  const peaksMb: number[] = [];
  const contestants = [
    { name: 'the ingest worker', measure: () => judgedMs({ postgres, folder, studies, files, peaksMb }) },
    { name: 'cordwatch triage, which stores nothing', measure: () => wallMs(cordwatch('triage', folder)) },
  ];
  const [ours = { name: '', median: 0 }, ...others] = await inTurns(contestants, ROUNDS);
  return {
    title: `Watched folder of ${files} small files in ${studies} studies, from the worker's start to the last verdict`,
    unit: 'ms',
    ours,
    others,
    notes: [`${((1000 * files) / ours.median).toFixed(0)} files a second to committed verdicts`, memoryNote(peaksMb)],
  };
};

type Judging = {
  readonly postgres: EmbeddedPostgres;
  readonly folder: string;
  readonly studies: number;
  readonly files: number;
  readonly peaksMb: number[];
};

/** The clock starts when the worker listens: only the start of its process is left out. */
const judgedMs = async ({ postgres, folder, studies, files, peaksMb }: Judging): Promise<number> => {
  const databaseUrl = await emptyDatabase(postgres);
  const worker = await startWorker(databaseUrl, {
    CORDWATCH__FOLDER__PATH: folder,
    CORDWATCH__FOLDER__STABLE_SECONDS: '0',
  });
  const startedAt = performance.now();
  try {
    await untilJudged(databaseUrl, studies, files);
    const elapsedMs = performance.now() - startedAt;
    peaksMb.push(worker.peakMb());
    await expectInstances(databaseUrl, files);
    return elapsedMs;
  } finally {
    await worker.stop();
  }
};

const GIVE_UP_MS = 600_000;
const POLL_MS = 50;

/** Every instance taken in, and every study judged from all of its own. The ledger is short, so that asking costs little. */
export const untilJudged = (databaseUrl: string, studies: number, files: number): Promise<void> =>
  connected(databaseUrl, async (client) => {
    const giveUpAt = performance.now() + GIVE_UP_MS;
    for (;;) {
      const stored = await numberOf(client, 'select coalesce(sum(stored), 0) from intake_ledger');
      const judged = await numberOf(client, 'select count(*) from study where rev = triaged_rev');
      if (stored === files && judged === studies) return;
      if (performance.now() > giveUpAt) throw new Error(`only ${stored} instances and ${judged} studies are done`);
      await sleep(POLL_MS);
    }
  });
