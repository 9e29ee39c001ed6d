import {
  type AlertsPage,
  type AlertsQuery,
  patientSchema,
  type RescanAlert,
  rescanAlertSchema,
} from '@cordwatch/worklist';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';

/** A row of `rescan_alert` as PostgreSQL writes JSON; a patient that this version cannot read is not shown. */
const storedSchema = rescanAlertSchema.extend({
  patient: patientSchema.nullable().catch(null),
  raisedAt: instant,
  lastImageAt: instant,
  onSiteUntil: instant,
  acknowledged: z.object({ by: z.string(), at: instant, comment: z.string() }).nullable(),
  resolved: rescanAlertSchema.shape.resolved.unwrap().extend({ at: instant }).nullable(),
});
const rowSchema = z.object({ alert: storedSchema });

const ALERT_JSON = sql`jsonb_build_object(
  'alertId', a.alert_id::text, 'state', a.state,
  'studyInstanceUid', a.study_instance_uid, 'studyInstanceUids', a.study_instance_uids,
  'patient', e.entry -> 'patient', 'description', e.description, 'accessionNumber', e.accession_number,
  'station', a.station, 'institution', e.entry #>> '{study,institutionName}', 'profile', a.profile, 'missing', a.missing,
  'raisedAt', a.raised_at, 'lastImageAt', a.last_image_at, 'onSiteUntil', a.on_site_until,
  'acknowledged', case when a.acknowledged_at is not null then
    jsonb_build_object('by', a.acknowledged_by, 'at', a.acknowledged_at, 'comment', a.comment) end,
  'resolved', case when a.resolved_at is not null then
    jsonb_build_object('at', a.resolved_at, 'because', a.resolved_because) end)`;

const findAlerts = async (db: Database, condition: RawBuilder<unknown>, limit: number): Promise<RescanAlert[]> => {
  const { rows } = await sql`
    select ${ALERT_JSON} as alert from rescan_alert a join entry e using (study_instance_uid)
    where ${condition} order by a.alert_id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => rowSchema.parse(row).alert);
};

const CURSOR = /^\d{1,18}$/;

/** Null for anything that no page gave. */
export const alertPlaceOf = (cursor: string): string | null => (CURSOR.test(cursor) ? cursor : null);

const summarySchema = z.object({ open: z.int(), acknowledged: z.int(), resolved: z.int(), asOf: z.date() });

const summarise = async (db: Database): Promise<Pick<AlertsPage, 'counts' | 'asOf'>> => {
  const { rows } = await sql`
    select count(*) filter (where state = 'open')::int as open, now() as "asOf",
      count(*) filter (where state = 'acknowledged')::int as acknowledged,
      count(*) filter (where state = 'resolved')::int as resolved
    from rescan_alert
  `.execute(db);
  const { asOf, ...counts } = summarySchema.parse(rows[0]);
  return { counts, asOf: asOf.toISOString() };
};

/** One page of the alerts in one state, the newest first. `behind` is the last of the page before. */
export const readAlerts = async (
  db: Database,
  { state, limit }: AlertsQuery,
  behind: string | null,
): Promise<AlertsPage> => {
  const place = behind === null ? sql`true` : sql`a.alert_id < ${behind}`;
  const found = await findAlerts(db, sql`a.state = ${state} and ${place}`, limit + 1);
  const alerts = found.slice(0, limit);
  const next = found.length > limit ? (alerts.at(-1)?.alertId ?? null) : null;
  return { alerts, next, ...(await summarise(db)) };
};

/** Null where there is none. */
export const findAlert = async (db: Database, alertId: string): Promise<RescanAlert | null> =>
  (await findAlerts(db, sql`a.alert_id = ${alertId}`, 1))[0] ?? null;

export type Acknowledgement = { readonly alertId: string; readonly by: string; readonly comment: string };

/** False when the alert is not open: then nothing is changed, and the first acknowledgement stands. */
export const acknowledgeAlert = async (db: Database, { alertId, by, comment }: Acknowledgement): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update rescan_alert set state = 'acknowledged', acknowledged_by = ${by}, acknowledged_at = now(), comment = ${comment}
    where alert_id = ${alertId} and state = 'open'
  `.execute(db);
  return numAffectedRows === 1n;
};
