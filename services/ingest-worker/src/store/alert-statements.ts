import {
  missingPartSchema,
  type RescanNeed,
  type StandingAlert,
  type StoredEntry,
  storedEntrySchema,
  type Withdrawal,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from './storable-json.ts';
import type { Database, Tx } from './tables.ts';

/** A study whose verdict nobody has looked at for alerts. */
const UNSEEN = sql`s.triaged_rev > s.alerted_rev and s.rev = s.triaged_rev`;

/**
 * Sees studies off whose patients went home before anybody looked, unless an alert of their session may need withdrawing:
 * an archive that is imported, a service that was down. Their entries are not read. @returns how many.
 */
export async function seeOffPassed(db: Database, onSiteMinutes: number, atMost: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update study set alerted_rev = triaged_rev where study_instance_uid in (
      select s.study_instance_uid from study s
      where ${UNSEEN} and s.last_received_at < now() - ${onSiteMinutes} * interval '1 minute'
        and not exists (
          select from study t join rescan_alert a using (study_instance_uid)
          where t.session_key = s.session_key and a.state <> 'resolved'
        )
      limit ${atMost} for no key update skip locked
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

const sessionSchema = z.object({ sessionKey: z.string() });

/** Sessions to be looked at: nothing has come for the quiet time, and everything is judged. The latest first. */
export async function findSessionsAtRest(db: Database, quietSeconds: number, atMost: number): Promise<string[]> {
  const { rows } = await sql`
    select s.session_key as "sessionKey" from study s
    where ${UNSEEN} and not exists (
      select from study t where t.session_key = s.session_key
        and (t.rev > t.triaged_rev or t.last_received_at > now() - ${quietSeconds} * interval '1 second')
    )
    group by s.session_key order by max(s.last_received_at) desc limit ${atMost}
  `.execute(db);
  return rows.map((row) => sessionSchema.parse(row).sessionKey);
}

const heldSchema = z.object({
  studyInstanceUid: z.string(),
  isUnseen: z.boolean(),
  isRestless: z.boolean(),
  lastImageAt: z.date(),
  now: z.date(),
});

/** A session that nobody changes until the transaction ends. */
export type RestingSession = {
  readonly studyInstanceUids: readonly string[];
  readonly lastImageAt: string;
  /** The database's clock. */
  readonly now: string;
};

/** Null when it moves again, or another worker has looked at it. */
export async function holdSessionAtRest(
  tx: Tx,
  sessionKey: string,
  quietSeconds: number,
): Promise<RestingSession | null> {
  const { rows } = await sql`
    select s.study_instance_uid as "studyInstanceUid", ${UNSEEN} as "isUnseen", s.last_received_at as "lastImageAt", now(),
      s.rev > s.triaged_rev or s.last_received_at > now() - ${quietSeconds} * interval '1 second' as "isRestless"
    from study s where s.session_key = ${sessionKey} order by s.study_instance_uid collate "C" for no key update
  `.execute(tx);
  const held = rows.map((row) => heldSchema.parse(row));
  const [first] = held;
  if (!first || held.some(({ isRestless }) => isRestless) || !held.some(({ isUnseen }) => isUnseen)) return null;
  return {
    studyInstanceUids: held.map(({ studyInstanceUid }) => studyInstanceUid),
    lastImageAt: new Date(Math.max(...held.map(({ lastImageAt }) => lastImageAt.getTime()))).toISOString(),
    now: first.now.toISOString(),
  };
}

const entryRowSchema = z.object({ entry: z.unknown() });

/** Null when one was written by another version of the software: it is judged anew, and looked at then. */
export async function findSessionEntries(tx: Tx, studyInstanceUids: readonly string[]): Promise<StoredEntry[] | null> {
  const { rows } = await sql`select entry from entry where study_instance_uid = any(${studyInstanceUids})`.execute(tx);
  const entries = rows.map((row) => storedEntrySchema.safeParse(entryRowSchema.parse(row).entry));
  return entries.every(({ success }) => success) ? entries.flatMap(({ data }) => data ?? []) : null;
}

const standingSchema = z.object({ alertId: z.string(), studyInstanceUid: z.string(), missingKey: z.string() });

export async function findStandingAlerts(tx: Tx, studyInstanceUids: readonly string[]): Promise<StandingAlert[]> {
  const { rows } = await sql`
    select alert_id::text as "alertId", study_instance_uid as "studyInstanceUid", missing_key as "missingKey"
    from rescan_alert where study_instance_uid = any(${studyInstanceUids}) and state <> 'resolved' order by alert_id
  `.execute(tx);
  return rows.map((row) => standingSchema.parse(row));
}

export type AlertToInsert = {
  readonly need: RescanNeed;
  readonly station: string | null;
  readonly accessionNumbers: readonly string[];
  readonly lastImageAt: string;
  readonly onSiteUntil: string;
};

const insertedSchema = z.object({ alertId: z.string() });

/** @returns its id. */
export async function insertAlert(tx: Tx, alert: AlertToInsert): Promise<string> {
  const { need, station, accessionNumbers, lastImageAt, onSiteUntil } = alert;
  const { rows } = await sql`
    insert into rescan_alert (study_instance_uid, study_instance_uids, profile, missing, missing_key, station,
      accession_numbers, last_image_at, on_site_until)
    values (${need.studyInstanceUids[0]}, ${need.studyInstanceUids}, ${need.profile},
      ${storableJson(z.array(missingPartSchema).parse(need.missing))}::jsonb, ${need.missingKey}, ${station},
      ${accessionNumbers}, ${lastImageAt}, ${onSiteUntil})
    returning alert_id::text as "alertId"
  `.execute(tx);
  return insertedSchema.parse(rows[0]).alertId;
}

/** Also one that somebody has acknowledged: who and when stay with it. */
export async function resolveAlert(tx: Tx, alertId: string, because: Withdrawal): Promise<void> {
  await sql`
    update rescan_alert set state = 'resolved', resolved_at = now(), resolved_because = ${because}
    where alert_id = ${alertId} and state <> 'resolved'
  `.execute(tx);
}

/** These studies, as they are judged now, have been looked at. */
export async function markSeen(tx: Tx, studyInstanceUids: readonly string[]): Promise<void> {
  await sql`
    update study set alerted_rev = triaged_rev
    where study_instance_uid = any(${studyInstanceUids}) and alerted_rev <> triaged_rev
  `.execute(tx);
}
