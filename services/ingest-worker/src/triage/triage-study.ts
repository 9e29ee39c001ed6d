import { isDatabaseUnavailable } from '@cordwatch/infra/service';
import { defaultRuleSet, type RuleSet } from '@cordwatch/triage';
import type { StoredEntry } from '@cordwatch/worklist';
import type { Logger } from 'pino';
import { chartPerson } from '../chart/chart-person.ts';
import { pass } from '../passage.ts';
import type { RuleSource } from '../rules/rule-source.ts';
import { findHeaders } from '../store/find-headers.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { keepEarlierUnderPersons } from '../store/keep-under-persons.ts';
import { holdPersonsOf, revisePersons, shareIdentities } from '../store/person-statements.ts';
import type { Revision } from '../store/revision.ts';
import { holdRulesInForce } from '../store/rules-in-force.ts';
import {
  findSession,
  lockSession,
  markTriaged,
  postponeTriage,
  type SessionStudy,
} from '../store/session-statements.ts';
import type { Database, Tx } from '../store/tables.ts';
import { writeEntry } from '../store/write-entry.ts';
import type { JudgeSession } from './judge-session.ts';

export type TriageDependencies = {
  readonly db: Database;
  readonly judge: JudgeSession;
  readonly rules: RuleSource;
  readonly logger: Logger;
};

/**
 * `current`: nothing to do. `superseded`: the facts moved on meanwhile, `toTriage` is what they are now.
 * `failed`: our rules stumbled over this session; it is postponed and nothing else waits for it.
 */
export type TriageOutcome =
  | { readonly is: 'judged'; readonly entriesWritten: number }
  | { readonly is: 'current' }
  | { readonly is: 'superseded'; readonly toTriage: Revision }
  | { readonly is: 'failed' };

/**
 * Judges the session that a study is in from everything stored, and writes what is new. Any number of workers may do
 * this for the same study at once: the write holds only for the revisions that it was computed from, and only while the
 * rules that it was computed under are in force.
 * @throws when the database is unavailable or the rules in force cannot be read; the study keeps its turn.
 */
export async function triageStudy(deps: TriageDependencies, studyInstanceUid: string): Promise<TriageOutcome> {
  const rules = await deps.rules();
  const session = await findSession(deps.db, studyInstanceUid);
  pass('triage: session read');
  if (session.every(({ rev, triagedRev }) => triagedRev >= rev)) return { is: 'current' };
  try {
    const outcome = await judgeFenced(deps, { studyInstanceUid, session, rules });
    return outcome ?? (await triageStudy(deps, studyInstanceUid));
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    return await postpone(deps, session, error);
  }
}

type Judging = {
  readonly studyInstanceUid: string;
  readonly session: readonly SessionStudy[];
  readonly rules: RuleSet;
};

/** Null when other rules have come into force meanwhile. */
async function judgeFenced({ db, judge, logger }: TriageDependencies, judging: Judging): Promise<TriageOutcome | null> {
  const { studyInstanceUid, session, rules } = judging;
  const headers = await findHeaders(
    db,
    session.map((study) => study.studyInstanceUid),
  );
  pass('triage: headers read');
  const entries = await judge(session, headers, rules);
  pass('triage: judged');
  return inTransaction(db, async (tx) => {
    if (((await holdRulesInForce(tx)) ?? defaultRuleSet.version) !== rules.version) return null;
    await shareIdentities(tx);
    const now = await lockSession(tx, session[0]?.sessionKey ?? '');
    pass('triage: session held');
    if (!isSame(session, now)) return superseded(studyInstanceUid, now);
    const proposes = headers.some(({ radiotherapy }) => radiotherapy !== undefined);
    return { is: 'judged', entriesWritten: await writeAndChart(tx, { session, entries, proposes }, logger) };
  });
}

type Judged = {
  readonly session: readonly Revision[];
  readonly entries: readonly StoredEntry[];
  /** Radiotherapy objects are among the session's: they change what is proposed, and no verdict. */
  readonly proposes: boolean;
};

/**
 * Verdicts and what the person's history makes of them become visible together. Persons are held before any entry is
 * written: who charts a person writes the same rows. @returns how many entries said anything new.
 */
async function writeAndChart(tx: Tx, { session, entries, proposes }: Judged, logger: Logger): Promise<number> {
  const studyInstanceUids = session.map((study) => study.studyInstanceUid);
  await keepEarlierUnderPersons(tx, studyInstanceUids);
  const persons = await holdPersonsOf(tx, studyInstanceUids);
  const written = await writeEntries(tx, session, entries);
  if (written > 0 || proposes) await revisePersons(tx, persons);
  for (const personId of persons) await chartPerson(tx, personId, logger);
  pass('triage: charted');
  return written;
}

async function writeEntries(tx: Tx, session: readonly Revision[], entries: readonly StoredEntry[]): Promise<number> {
  let written = 0;
  for (const { studyInstanceUid, rev } of session) {
    const entry = entries.find((candidate) => candidate.studyInstanceUid === studyInstanceUid);
    if (entry && (await writeEntry(tx, entry, rev))) written += 1;
    pass('triage: entry written');
    await markTriaged(tx, studyInstanceUid, rev);
    pass('triage: marked');
  }
  return written;
}

/** The fence: the same studies in the session, each at the revision that was judged. */
const isSame = (judged: readonly Revision[], now: readonly Revision[]): boolean =>
  judged.length === now.length &&
  judged.every(({ studyInstanceUid, rev }, i) => now[i]?.studyInstanceUid === studyInstanceUid && now[i].rev === rev);

/** A study that left the session in the meantime is woken at any revision: triage looks its session up again. */
const superseded = (studyInstanceUid: string, now: readonly Revision[]): TriageOutcome => ({
  is: 'superseded',
  toTriage: { studyInstanceUid, rev: now.find((study) => study.studyInstanceUid === studyInstanceUid)?.rev ?? 0 },
});

async function postpone(
  { db, logger }: TriageDependencies,
  session: readonly SessionStudy[],
  error: unknown,
): Promise<TriageOutcome> {
  logger.error({ error, session: session[0]?.sessionKey.slice(0, 12) }, 'a session could not be judged');
  for (const { studyInstanceUid, rev } of session) await postponeTriage(db, studyInstanceUid, rev);
  return { is: 'failed' };
}
