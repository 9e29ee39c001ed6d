import { type AlertEvent, rescanAlertSchema, type TellableAlert } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from './tables.ts';

/** In the transaction that makes it true. */
export async function insertDelivery(tx: Tx, alertId: string, event: AlertEvent): Promise<void> {
  await sql`insert into alert_delivery (alert_id, event) values (${alertId}, ${event})`.execute(tx);
}

const moment = z.date().transform((date) => date.toISOString());
const { alertId, studyInstanceUids, profile, station, missing } = rescanAlertSchema.shape;
const tellableSchema = z.object({
  ...{ alertId, studyInstanceUids, profile, station, missing },
  ...{ lastImageAt: moment, onSiteUntil: moment },
  accessionNumbers: z.array(z.string()),
  resolvedBecause: z.string().nullable(),
});
const takenSchema = z.object({
  deliveryId: z.string(),
  event: z.enum(['raised', 'resolved']),
  attempts: z.number().int(),
});

/** What is to be told, and of what. */
export type TakenDelivery = z.output<typeof takenSchema> & { readonly alert: TellableAlert };

/**
 * Takes the delivery that has waited longest for its turn, for `leaseMs`. What happened to an alert is told in order: the
 * later waits for the earlier.
 */
export async function takeDelivery(db: Database, leaseMs: number): Promise<TakenDelivery | null> {
  const { rows } = await sql`
    with taken as (
      update alert_delivery set attempts = attempts + 1, next_at = now() + ${leaseMs} * interval '1 millisecond'
      where delivery_id = (
        select d.delivery_id from alert_delivery d
        where d.delivered_at is null and d.given_up_at is null and d.next_at <= now() and not exists (
          select from alert_delivery e where e.alert_id = d.alert_id and e.position < d.position
            and e.delivered_at is null and e.given_up_at is null
        )
        order by d.next_at limit 1 for update skip locked
      )
      returning delivery_id, alert_id, event, attempts
    )
    select t.delivery_id as "deliveryId", t.event, t.attempts, a.alert_id::text as "alertId",
      a.study_instance_uids as "studyInstanceUids", a.profile, a.station, a.missing, a.last_image_at as "lastImageAt",
      a.on_site_until as "onSiteUntil", a.accession_numbers as "accessionNumbers",
      case t.event when 'resolved' then a.resolved_because end as "resolvedBecause"
    from taken t join rescan_alert a using (alert_id)
  `.execute(db);
  return rows[0] ? { ...takenSchema.parse(rows[0]), alert: tellableSchema.parse(rows[0]) } : null;
}

export async function markDelivered(db: Database, deliveryId: string): Promise<void> {
  await sql`
    update alert_delivery set delivered_at = now(), last_failure = null where delivery_id = ${deliveryId}
  `.execute(db);
}

/** Each attempt waits twice as long as the one before, from 2 s to 5 min; after a day nobody needs it any more. */
export async function postponeDelivery(db: Database, deliveryId: string, failure: string): Promise<void> {
  await sql`
    update alert_delivery set last_failure = ${failure},
      next_at = now() + least(2 ^ least(attempts, 12), 300) * interval '1 second',
      given_up_at = case when created_at < now() - interval '1 day' then now() end
    where delivery_id = ${deliveryId} and delivered_at is null
  `.execute(db);
}
