import { isDatabaseUnavailable } from '@cordwatch/infra/service';
import type { StoredEntry } from '@cordwatch/worklist';
import type { Logger } from 'pino';
import { inTransaction } from '../store/in-transaction.ts';
import type { Revision } from '../store/revise-studies.ts';
import {
  findHeaders,
  findSession,
  lockSession,
  markTriaged,
  postponeTriage,
  type SessionStudy,
} from '../store/session-statements.ts';
import type { Database } from '../store/tables.ts';
import { writeEntry } from '../store/write-entry.ts';
import type { JudgeSession } from './judge-session.ts';

export type TriageDependencies = { readonly db: Database; readonly judge: JudgeSession; readonly logger: Logger };

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
 * this for the same study at once: the write holds only for the revisions that it was computed from.
 * @throws when the database is unavailable; the study keeps its turn.
 */
export async function triageStudy(deps: TriageDependencies, studyInstanceUid: string): Promise<TriageOutcome> {
  const session = await findSession(deps.db, studyInstanceUid);
  if (session.every(({ rev, triagedRev }) => triagedRev >= rev)) return { is: 'current' };
  try {
    const headers = await findHeaders(
      deps.db,
      session.map((study) => study.studyInstanceUid),
    );
    return await writeFenced(deps.db, session, studyInstanceUid, await deps.judge(session, headers));
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    return await postpone(deps, session, error);
  }
}

function writeFenced(
  db: Database,
  session: readonly SessionStudy[],
  studyInstanceUid: string,
  entries: readonly StoredEntry[],
): Promise<TriageOutcome> {
  return inTransaction(db, async (tx) => {
    const now = await lockSession(tx, session[0]?.sessionKey ?? '');
    if (!isSame(session, now)) return superseded(studyInstanceUid, now);
    let entriesWritten = 0;
    for (const { studyInstanceUid: uid, rev } of session) {
      const entry = entries.find((candidate) => candidate.studyInstanceUid === uid);
      if (entry && (await writeEntry(tx, entry, rev))) entriesWritten += 1;
      await markTriaged(tx, uid, rev);
    }
    return { is: 'judged', entriesWritten };
  });
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
