import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { pass } from '../../passage.ts';
import {
  letSourceGo,
  postponeSource,
  restSource,
  type TakenSource,
  takeSource,
} from '../../store/pull-source-statements.ts';
import { countWaiting } from '../../store/pull-study-statements.ts';
import type { Database } from '../../store/tables.ts';
import type { IntakeStore } from '../intake-store.ts';
import type { Senders } from '../senders.ts';
import { type DicomwebClient, dicomwebClient } from './dicomweb-client.ts';
import { fetchDue } from './fetch-due.ts';
import { keepLease } from './keep-lease.ts';
import { listStudies } from './list-studies.ts';
import { PullFailure, type PullReason } from './pull-failure.ts';
import type { PullMetrics } from './pull-metrics.ts';
import type { PacsSource, PullSettings } from './pull-settings.ts';

export type PullOptions = {
  readonly db: Database;
  readonly store: Pick<IntakeStore, 'storeAll'>;
  readonly logger: Logger;
  readonly metrics: PullMetrics;
  readonly senders: Pick<Senders, 'heard'>;
  readonly settings: Omit<PullSettings, 'sources'>;
  readonly signal: AbortSignal;
};

/** One look at a PACS under a lease that is ours until `signal`. */
export type Round = PullOptions & {
  readonly lease: { readonly source: string; readonly holder: string };
  readonly taken: TakenSource;
};

const leaseMs = 15_000;
/** Between two lists of a PACS that has much to fetch. */
const shortestRoundMs = 30_000;
/** A server may ask for a pause; not for one of a week. */
const longestPauseMs = 10 * 60 * 1_000;

/**
 * Looks once at a PACS whose turn it is: notes what is new and changed, and fetches what is due. What the PACS does wrong
 * is written down and waited out. @returns whether there was a turn. @throws when the database stays unavailable.
 */
export async function pullRound(pacs: PacsSource, options: PullOptions): Promise<boolean> {
  const lease = { source: pacs.name, holder: randomUUID() };
  const taken = await takeSource(options.db, lease, leaseMs);
  if (taken === null) return false;
  const kept = keepLease(options.db, lease, leaseMs);
  const signal = AbortSignal.any([options.signal, kept.lost]);
  try {
    await look({ ...options, signal, lease, taken }, pacs);
  } finally {
    await kept.stop();
  }
  return true;
}

async function look(round: Round, pacs: PacsSource): Promise<void> {
  const endMs = performance.now() + Math.max(round.settings.everySeconds * 1_000, shortestRoundMs);
  try {
    const client = clientOf(pacs, round);
    const fault = await listStudies(round, client);
    pass('pull: list noted');
    round.senders.heard('pull', pacs.name);
    await fetchDue(round, client, () => !round.signal.aborted && performance.now() < endMs);
    await end(round, fault);
  } catch (error) {
    if (!(error instanceof PullFailure)) throw error;
    await endFailed(round, error);
  } finally {
    round.metrics.tellWaiting(round.lease.source, await countWaiting(round.db, round.lease.source));
  }
}

const mebibyte = 1024 * 1024;

function clientOf(pacs: PacsSource, { settings, signal }: Round): DicomwebClient {
  const bounds = {
    timeoutMs: settings.timeoutSeconds * 1_000,
    answerMs: settings.answerSeconds * 1_000,
    maxListBytes: settings.maxListMebibytes * mebibyte,
    maxSeriesBytes: settings.maxSeriesMebibytes * mebibyte,
    maxInstanceBytes: settings.maxInstanceMebibytes * mebibyte,
  };
  return dicomwebClient(pacs, bounds, signal);
}

async function end(
  { db, lease, taken, settings, metrics, logger, signal }: Round,
  fault: PullReason | null,
): Promise<void> {
  if (signal.aborted) return letSourceGo(db, lease);
  await restSource(db, lease, settings.everySeconds * 1_000, fault);
  pass('pull: round noted');
  metrics.countRound(lease.source, fault ?? 'answered');
  if (fault !== null && fault !== taken.lastReason) {
    logger.warn(
      { source: lease.source, reason: fault },
      'the list of a PACS cannot be had whole; what it gives is pulled',
    );
  }
  if (taken.failures > 0) logger.info({ source: lease.source }, 'a PACS can be pulled from again');
}

/** Said once, and again only for another reason. */
async function endFailed(
  { db, lease, taken, metrics, logger, signal }: Round,
  { reason, retryAfterMs }: PullFailure,
): Promise<void> {
  if (signal.aborted) return letSourceGo(db, lease);
  await postponeSource(db, lease, reason, Math.min(retryAfterMs ?? 0, longestPauseMs));
  metrics.countRound(lease.source, reason);
  if (taken.failures === 0 || taken.lastReason !== reason) {
    logger.warn({ source: lease.source, reason }, 'a PACS cannot be pulled from; it is tried again, ever less often');
  }
}
