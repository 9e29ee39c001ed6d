import {
  type AlertChanges,
  onSiteUntil,
  type RescanNeed,
  reconcileAlerts,
  type StoredEntry,
} from '@cordwatch/worklist';
import {
  findSessionEntries,
  findStandingAlerts,
  holdSessionAtRest,
  insertAlert,
  markSeen,
  type RestingSession,
  resolveAlert,
} from '../store/alert-statements.ts';
import { insertDelivery } from '../store/delivery-statements.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Database, Tx } from '../store/tables.ts';
import type { AlertPolicy } from './alert-policy.ts';

export type Looked = { readonly raised: number; readonly withdrawn: number };
const NOTHING: Looked = { raised: 0, withdrawn: 0 };

/**
 * Makes the alerts of a session say what is missing now, with what has to be told of it, all in one transaction. Any number
 * of workers may look at once: one does, and the others find it done. It is not looked at again until its facts change.
 */
export const lookAtSession = (db: Database, sessionKey: string, policy: AlertPolicy): Promise<Looked> =>
  inTransaction(db, async (tx) => {
    const session = await holdSessionAtRest(tx, sessionKey, policy.quietSeconds);
    if (!session) return NOTHING;
    const entries = await findSessionEntries(tx, session.studyInstanceUids);
    const looked = entries ? await reconcile(tx, session, entries, policy) : NOTHING;
    await markSeen(tx, session.studyInstanceUids);
    return looked;
  });

async function reconcile(
  tx: Tx,
  session: RestingSession,
  entries: readonly StoredEntry[],
  policy: AlertPolicy,
): Promise<Looked> {
  const alerts = await findStandingAlerts(tx, session.studyInstanceUids);
  const { raise, withdraw } = reconcileAlerts({ entries, alerts }, session, policy);
  for (const { alertId, because } of withdraw) await withdrawAlert(tx, { alertId, because }, policy);
  for (const need of raise) await raiseAlert(tx, need, { session, entries, policy });
  return { raised: raise.length, withdrawn: withdraw.length };
}

async function withdrawAlert(tx: Tx, { alertId, because }: AlertChanges['withdraw'][number], policy: AlertPolicy) {
  await resolveAlert(tx, alertId, because);
  if (policy.hasWebhook) await insertDelivery(tx, alertId, 'resolved');
}

type Raising = {
  readonly session: RestingSession;
  readonly entries: readonly StoredEntry[];
  readonly policy: AlertPolicy;
};

async function raiseAlert(tx: Tx, need: RescanNeed, { session, entries, policy }: Raising): Promise<void> {
  const studies = entries
    .filter(({ studyInstanceUid }) => need.studyInstanceUids.includes(studyInstanceUid))
    .map(({ study }) => study);
  const alertId = await insertAlert(tx, {
    need,
    station: studies.find(({ scanner }) => scanner !== null)?.scanner ?? null,
    accessionNumbers: studies.flatMap(({ accessionNumber }) => accessionNumber ?? []),
    lastImageAt: session.lastImageAt,
    onSiteUntil: onSiteUntil(session.lastImageAt, policy),
  });
  if (policy.hasWebhook) await insertDelivery(tx, alertId, 'raised');
}
