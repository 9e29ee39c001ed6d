import { isDatabaseUnavailable } from '@cordwatch/infra/service';
import type { RuleSet } from '@cordwatch/triage';
import { changeOf, type StoredEntry, type VerdictChange } from '@cordwatch/worklist';
import type { Logger } from 'pino';
import { findHeaders } from '../store/find-headers.ts';
import { findSession } from '../store/session-statements.ts';
import type { Database } from '../store/tables.ts';
import type { JudgeSession } from '../triage/judge-session.ts';

export type Comparing = {
  readonly db: Database;
  readonly judge: JudgeSession;
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly logger: Logger;
};

export type Compared =
  | { readonly is: 'unchanged' }
  | { readonly is: 'changed'; readonly change: VerdictChange }
  | { readonly is: 'failed' };

/**
 * What becomes of a study under other rules. Both sides are judged from what is stored now, so that nothing but the rules
 * differs; nothing is written. @throws when the database is unavailable.
 */
export async function compareStudy(comparing: Comparing, studyInstanceUid: string): Promise<Compared> {
  try {
    const [before, after] = await bothEntries(comparing, studyInstanceUid);
    const change = before && after ? changeOf(before, after) : null;
    return change ? { is: 'changed', change } : { is: 'unchanged' };
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    comparing.logger.error({ error }, 'a study could not be judged under the rules of a try-out');
    return { is: 'failed' };
  }
}

async function bothEntries(
  { db, judge, before, after }: Comparing,
  studyInstanceUid: string,
): Promise<(StoredEntry | undefined)[]> {
  const session = await findSession(db, studyInstanceUid);
  const headers = await findHeaders(
    db,
    session.map((study) => study.studyInstanceUid),
  );
  const entryUnder = async (rules: RuleSet) =>
    (await judge(session, headers, rules)).find((entry) => entry.studyInstanceUid === studyInstanceUid);
  return [await entryUnder(before), await entryUnder(after)];
}
