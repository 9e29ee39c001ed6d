import { setImmediate as otherWork } from 'node:timers/promises';
import type { Logger } from 'pino';
import { inTransaction } from '../store/in-transaction.ts';
import { findRuleSet } from '../store/rules-in-force.ts';
import type { Database } from '../store/tables.ts';
import {
  advance,
  finishTryOut,
  insertChanges,
  nextStudies,
  type TakenTryOut,
  type TriedStudies,
} from '../store/try-out-statements.ts';
import type { JudgeSession } from '../triage/judge-session.ts';
import { type Comparing, compareStudy } from './compare-study.ts';

/** A page is what one transaction keeps: a killed worker repeats no more, and memory holds no more. */
const studiesPerPage = 8;

export type TryOutDependencies = {
  readonly db: Database;
  readonly judge: JudgeSession;
  readonly logger: Logger;
  /** Resolves when a page may be done: true to go on, false to let the try-out go. */
  readonly untilQuiet: (tryOut: TakenTryOut) => Promise<boolean>;
  readonly leaseMs: number;
};

/**
 * Goes on with a try-out from where it stands, page by page, until it is finished, another worker has it, or `untilQuiet`
 * says stop. @throws when the database is unavailable or one of the two rule sets cannot be read.
 */
export async function runTryOut(deps: TryOutDependencies, taken: TakenTryOut): Promise<void> {
  const { db, judge, logger } = deps;
  const [before, after] = [await findRuleSet(db, taken.against), await findRuleSet(db, taken.version)];
  let tryOut: TakenTryOut | null = taken;
  const comparing = { db, judge, before, after, logger };
  while (tryOut && (await deps.untilQuiet(tryOut))) tryOut = await tryPage(deps, tryOut, comparing);
}

/** @returns the try-out as far as it is now; null when it is over for this worker. */
async function tryPage(
  { db, leaseMs }: TryOutDependencies,
  tryOut: TakenTryOut,
  comparing: Comparing,
): Promise<TakenTryOut | null> {
  const studies = await nextStudies(db, tryOut, studiesPerPage);
  const place = studies.at(-1);
  if (place === undefined) {
    await finishTryOut(db, tryOut);
    return null;
  }
  const tried = await compareAll(comparing, studies);
  return (await keep(db, tryOut, tried, leaseMs)) ? { ...tryOut, place, done: tryOut.done + studies.length } : null;
}

async function compareAll(comparing: Comparing, studyInstanceUids: readonly string[]): Promise<TriedStudies> {
  const compared = [];
  for (const study of studyInstanceUids) {
    compared.push(await compareStudy(comparing, study));
    await otherWork();
  }
  const changes = compared.flatMap((each) => (each.is === 'changed' ? [each.change] : []));
  return { studyInstanceUids, changes, failed: compared.filter(({ is }) => is === 'failed').length };
}

const keep = (db: Database, tryOut: TakenTryOut, tried: TriedStudies, leaseMs: number): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const isOurs = await advance(tx, tryOut, tried, leaseMs);
    if (isOurs) await insertChanges(tx, tryOut.tryOutId, tried.changes);
    return isOurs;
  });
