import { setTimeout as sleep } from 'node:timers/promises';
import { worklistPageSchema } from '@cordwatch/worklist';
import { emptyDatabase, withPostgres } from '../databases.ts';
import { median } from '../median.ts';
import { type MrStudy, mrFiles, uidOf } from './mr-study.ts';
import { startApi, startWorker } from './services.ts';
import { stow } from './stow.ts';

export const VISIBLE_STUDIES = 9;
const STUDY_INSTANCES = 400;
const PIXEL_BYTES = 1024;
const REQUEST_INSTANCES = 20;
/**
 * Between requests: a study streams in for some seconds, as from a scanner that sends what it has reconstructed. Each at
 * another pace, so that its last instance comes at another moment of the time that a study is given to settle.
 */
const pauseMs = ({ number }: MrStudy): number => 100 + ((37 * number) % 100);

/** From the answer to the last request of a study to its row with all its instances, as a screen would ask for it. */
export const visible = (studies: number): Promise<string> =>
  withPostgres(async (postgres) => {
    const databaseUrl = await emptyDatabase(postgres);
    const worker = await startWorker(databaseUrl);
    const api = await startApi(databaseUrl).catch((error: unknown) => worker.stop().then(() => Promise.reject(error)));
    try {
      const delaysMs: number[] = [];
      // The first is not counted: a service has run for a while.
      for (let number = 0; number <= studies; number++) {
        delaysMs.push(await delayMs({ number, instances: STUDY_INSTANCES }, worker.url, api.url));
      }
      return visibleText(delaysMs.slice(1));
    } finally {
      await Promise.all([worker.stop(), api.stop()]);
    }
  });

const visibleText = (delaysMs: readonly number[]): string =>
  [
    `Last instance of a study acknowledged to its worklist row with all instances, ${delaysMs.length} studies of ${STUDY_INSTANCES}`,
    `  median ${median(delaysMs).toFixed(0)} ms, longest ${Math.max(...delaysMs).toFixed(0)} ms`,
    '  of which up to 1,000 ms is the time that a study which streams in is given to settle before it is judged again',
  ].join('\n');

const delayMs = async (study: MrStudy, workerUrl: string, apiUrl: string): Promise<number> => {
  const files = [...mrFiles(study, PIXEL_BYTES)];
  for (let at = 0; at < files.length; at += REQUEST_INSTANCES) {
    if (at > 0) await sleep(pauseMs(study));
    await stow(workerUrl, files.slice(at, at + REQUEST_INSTANCES));
  }
  const acknowledgedAt = performance.now();
  await untilVisible(study, apiUrl);
  return performance.now() - acknowledgedAt;
};

const GIVE_UP_MS = 60_000;
/** Less often than the API allows one reader. */
const POLL_MS = 20;

const untilVisible = async (study: MrStudy, apiUrl: string): Promise<void> => {
  const uid = uidOf(study);
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while ((await instancesShown(uid, apiUrl)) !== study.instances) {
    if (performance.now() > giveUpAt)
      throw new Error(`a study is not on the worklist with ${study.instances} instances`);
    await sleep(POLL_MS);
  }
};

const instancesShown = async (uid: string, apiUrl: string): Promise<number | undefined> => {
  const page = worklistPageSchema.parse(await (await fetch(`${apiUrl}/api/v1/worklist`)).json());
  return page.entries.find(({ studyInstanceUid }) => studyInstanceUid === uid)?.study.instances;
};
