import { clinicalContextSchema, emptyContext } from '@cordwatch/clinical-context';
import {
  type Arrival,
  defaultPriorityPolicy,
  entryHistorySchema,
  type PriorityPolicies,
  type PriorityPolicy,
  priorityActivationSchema,
  type Reading as ReadingOfStudy,
  studyChartSchema,
  urgencyOf,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction } from './in-transaction.ts';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';

const activationRowSchema = z.object({ activation: priorityActivationSchema.extend({ activatedAt: instant }) });

/** Newest first; the first is in force. */
export const listPriorityPolicies = async (db: Database): Promise<PriorityPolicies> => {
  const { rows } = await sql`
    select jsonb_build_object('version', version, 'policy', policy, 'note', note, 'activatedBy', activated_by,
      'activatedAt', activated_at) as activation
    from priority_activation order by activation_id desc
  `.execute(db);
  const activations = rows.map((row) => activationRowSchema.parse(row).activation);
  return { inForce: activations[0]?.policy ?? defaultPriorityPolicy, activations };
};

export type WantedPriority = { readonly policy: PriorityPolicy; readonly note: string; readonly by: string };

/**
 * Puts a policy in force; the ingest worker makes every deadline anew. False when the version names another policy: what a
 * version meant must stay true of every deadline made under it.
 */
export const activatePriority = (db: Database, wanted: WantedPriority): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await sql`lock table priority_activation in share row exclusive mode`.execute(tx);
    return insertActivation(tx, wanted);
  });

const insertActivation = async (tx: Database, { policy, note, by }: WantedPriority): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into priority_activation (version, policy, note, activated_by)
    select ${policy.version}, ${JSON.stringify(policy)}::jsonb, ${note}, ${by}
    where not exists (
      select from priority_activation where version = ${policy.version} and policy <> ${JSON.stringify(policy)}::jsonb)
  `.execute(tx);
  return numAffectedRows === 1n;
};

const arrivalRowSchema = z.object({
  history: entryHistorySchema,
  context: clinicalContextSchema.nullable(),
  slot: studyChartSchema.shape.slot,
});

/** Studies that arrived in the last days, with everything known of them by now; at most `atMost`, the newest. */
export const findArrivals = async (db: Database, days: number, atMost: number): Promise<Arrival[]> => {
  const { rows } = await sql`
    select e.history, e.standing #> '{chart,slot}' as slot, (
      select context from clinical_context c where c.person_id = s.person_id order by revision desc limit 1
    ) as context
    from entry e join study s using (study_instance_uid)
    where e.history is not null and s.first_received_at > now() - ${days} * interval '1 day'
    order by s.first_received_at desc limit ${atMost}
  `.execute(db);
  return rows.map((row) => {
    const { history, context, slot } = arrivalRowSchema.parse(row);
    const { studyInstanceUid, order, arrivedAt, studyDate } = history;
    const ofEntry = { order, arrivedAt, study: { date: studyDate }, judgement: history };
    return { studyInstanceUid, urgency: urgencyOf(ofEntry, { context: context ?? emptyContext, slot }) };
  });
};

const readingRowSchema = z.object({ studyInstanceUid: z.string(), readAt: z.date() });

/** Every reading of these studies, taken back or not. */
export const findReadings = async (db: Database, studies: readonly string[]): Promise<ReadingOfStudy[]> => {
  const { rows } = await sql`
    select study_instance_uid as "studyInstanceUid", read_at as "readAt" from reading
    where study_instance_uid = any(${[...studies]}::text[])
  `.execute(db);
  return rows.map((row) => {
    const { studyInstanceUid, readAt } = readingRowSchema.parse(row);
    return { studyInstanceUid, readAt: readAt.toISOString() };
  });
};
