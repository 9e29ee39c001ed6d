import { pass } from '../../passage.ts';
import { letStudyGo, markFailed, markFetched, type TakenStudy, takeStudy } from '../../store/pull-study-statements.ts';
import type { DicomwebClient } from './dicomweb-client.ts';
import { fetchStudy } from './fetch-study.ts';
import { concernsServer, PullFailure } from './pull-failure.ts';
import type { Round } from './pull-round.ts';

/**
 * Fetches what is due, several studies at a time, until nothing is or `mayGoOn` says no. A study that fails waits by itself.
 * @throws PullFailure when the PACS as a whole has to be left alone; @throws when the database stays unavailable.
 */
export async function fetchDue(round: Round, client: DicomwebClient, mayGoOn: () => boolean): Promise<void> {
  let isOver = false;
  const work = async (): Promise<void> => {
    while (!isOver && mayGoOn() && (await fetchNext(round, client)));
  };
  const workers = Array.from({ length: round.settings.concurrency }, () =>
    work().catch((error: unknown) => {
      isOver = true;
      throw error;
    }),
  );
  // All of them, so that nobody works on when the lease is given back.
  const failed = (await Promise.allSettled(workers)).find((ended) => ended.status === 'rejected');
  if (failed) throw failed.reason;
}

/** False when nothing is due. */
async function fetchNext(round: Round, client: DicomwebClient): Promise<boolean> {
  const { db, store, settings, lease } = round;
  const taken = await takeStudy(db, lease.source, lease.holder);
  if (taken === null) return false;
  pass('pull: study taken');
  const options = { client, store, sender: lease.source, pageSize: settings.pageSize };
  const { instances, failure } = await fetchStudy(options, taken.uid);
  pass('pull: study stored');
  await settle(round, taken, instances, failure ?? incomplete(taken, instances));
  return true;
}

/** More are announced than came: they may be on their way into the PACS. */
const incomplete = ({ instances: announced }: TakenStudy, instances: number): PullFailure | null =>
  announced !== null && announced > instances ? new PullFailure('INCOMPLETE') : null;

async function settle(
  { db, lease, metrics, signal }: Round,
  { uid, digest }: TakenStudy,
  instances: number,
  failure: PullFailure | null,
): Promise<void> {
  const study = { source: lease.source, uid };
  if (failure === null) {
    await markFetched(db, study, digest, instances);
    pass('pull: study noted');
    metrics.countStudy(lease.source, 'fetched');
    return;
  }
  if (signal.aborted || isInnocent(failure)) await letStudyGo(db, study);
  else {
    await markFailed(db, study, failure.reason);
    metrics.countStudy(lease.source, failure.reason);
  }
  if (signal.aborted || concernsServer(failure)) throw failure;
}

/** Of a server that breaks off, the study may be the cause: then the others have their turn before it has another. */
const isInnocent = ({ reason }: PullFailure): boolean => reason === 'BUSY' || reason === 'UNAUTHORISED';
