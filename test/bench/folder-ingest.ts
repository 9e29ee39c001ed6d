import type { EmbeddedPostgres } from '@cordwatch/infra/testing';
import { emptyDatabase, expectInstances, withPostgres } from './databases.ts';
import type { Figure } from './figure.ts';
import { inTurns } from './median.ts';
import { wallMs } from './programs.ts';
import { SPECIMENS } from './specimens.ts';
import { cordwatch } from './whole-process.ts';

const ROUNDS = 5;

/** `cordwatch ingest` into an empty database that flushes every commit to disk, beside judging alone. */
export const folderIngest = (specimens: string): Promise<Figure> =>
  withPostgres(async (postgres) => {
    const contestants = [
      { name: 'cordwatch ingest', measure: () => ingestMs(postgres, specimens) },
      { name: 'cordwatch triage, which stores nothing', measure: () => wallMs(cordwatch('triage', specimens)) },
    ];
    const [ours = { name: '', median: 0 }, ...others] = await inTurns(contestants, ROUNDS);
    const rowsPerS = (1000 * SPECIMENS) / ours.median;
    return {
      title: `Folder of ${SPECIMENS} synthetic instances to committed rows, start to exit`,
      unit: 'ms',
      ours,
      others,
      notes: [`${rowsPerS.toFixed(0)} instances a second from file to committed row`],
    };
  });

const ingestMs = async (postgres: EmbeddedPostgres, specimens: string): Promise<number> => {
  const databaseUrl = await emptyDatabase(postgres);
  const elapsedMs = wallMs(cordwatch('ingest', specimens), { ...process.env, DATABASE_URL: databaseUrl });
  await expectInstances(databaseUrl, SPECIMENS);
  return elapsedMs;
};
