import { type ClinicalContext, clinicalContextSchema, emptyContext } from '@cordwatch/clinical-context';
import {
  type EntryHistory,
  entryHistorySchema,
  type PersonChartShape,
  type Standing,
  TIER_NUMBERS,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from './storable-json.ts';
import type { Database, Tx } from './tables.ts';

const revSchema = z.object({ rev: z.coerce.number().int() });

/** Holds a person still until the transaction ends. @returns the revision to be charted; null when that is done. */
export async function holdPerson(tx: Tx, personId: string): Promise<number | null> {
  const { rows } = await sql`
    select rev from person where person_id = ${personId} and rev > charted_rev for no key update
  `.execute(tx);
  return rows[0] ? revSchema.parse(rows[0]).rev : null;
}

const historyRowSchema = z.object({ history: entryHistorySchema, isLast: z.boolean() });

/** Every judged study that is kept under the person, in the order in which they were first stored. */
export async function findHistories(
  tx: Tx,
  personId: string,
): Promise<{ readonly studies: EntryHistory[]; readonly lastStored: string | null }> {
  const { rows } = await sql`
    select e.history, row_number() over (order by s.last_received_at desc, s.study_instance_uid collate "C") = 1 as "isLast"
    from study s join entry e on e.study_instance_uid = s.study_instance_uid
    where s.person_id = ${personId} and e.history is not null
    order by s.first_received_at, s.study_instance_uid collate "C"
  `.execute(tx);
  const found = rows.map((row) => historyRowSchema.parse(row));
  const last = found.find(({ isLast }) => isLast);
  return { studies: found.map(({ history }) => history), lastStored: last?.history.studyInstanceUid ?? null };
}

const contextRowSchema = z.object({ context: clinicalContextSchema });

/** The newest revision of what is known of a person; nothing for a record that is merged into another. @throws when this version of the software cannot read it. */
export async function findContext(tx: Tx, personId: string): Promise<ClinicalContext> {
  const { rows } = await sql`
    select c.context from clinical_context c join person p using (person_id)
    where person_id = ${personId} and p.merged_into is null order by c.revision desc limit 1
  `.execute(tx);
  return rows[0] ? contextRowSchema.parse(rows[0]).context : emptyContext;
}

/** What the person's history makes of one study, with the columns that order the worklist; written only when it is new. */
export async function writeStanding(tx: Tx, studyInstanceUid: string, standing: Standing): Promise<void> {
  await sql`
    update entry set tier = n.tier, read_by = n.read_by, standing = n.standing
    from (select ${TIER_NUMBERS[standing.tier]}::smallint as tier, ${standing.readBy}::timestamptz as read_by,
      ${storableJson(standing)}::jsonb as standing) n
    where entry.study_instance_uid = ${studyInstanceUid}
      and (entry.tier, entry.read_by, entry.standing) is distinct from (n.tier, n.read_by, n.standing)
  `.execute(tx);
}

/** The slots of a person in order of their due dates. */
export async function replaceSlots(tx: Tx, personId: string, slots: PersonChartShape['slots']): Promise<void> {
  await sql`
    with wanted as (
      select ordinality::integer as ordinal, (slot ->> 'dueDate')::date as due_date, slot ->> 'state' as state, slot,
        slot ->> 'state' = 'open' and 1 = row_number() over (partition by slot ->> 'state' order by ordinality) as is_waiting
      from jsonb_array_elements(${storableJson(slots)}::jsonb) with ordinality as s(slot, ordinality)
    ), gone as (
      delete from surveillance_slot where person_id = ${personId} and ordinal > (select count(*) from wanted)
    )
    insert into surveillance_slot as held (person_id, ordinal, due_date, state, is_waiting, slot)
    select ${personId}, ordinal, due_date, state, is_waiting, slot from wanted
    on conflict (person_id, ordinal) do update set
      due_date = excluded.due_date, state = excluded.state, is_waiting = excluded.is_waiting, slot = excluded.slot
    where (held.slot, held.is_waiting) is distinct from (excluded.slot, excluded.is_waiting)
  `.execute(tx);
}

export type ChartToWrite = {
  readonly personId: string;
  readonly rev: number;
  readonly chart: PersonChartShape;
  readonly under: string;
};

export async function writeChart(tx: Tx, { personId, rev, chart, under }: ChartToWrite): Promise<void> {
  await sql`
    update person set chart = ${storableJson(chart)}::jsonb, charted_rev = ${rev}, charted_under = ${under},
      charted_at = now(), chart_failures = 0
    where person_id = ${personId}
  `.execute(tx);
}

/** A person that charting fails on waits ever longer, from 2 s to an hour, and keeps nobody else waiting. */
export async function postponeChart(tx: Tx, personId: string): Promise<void> {
  await sql`
    update person set
      chart_failures = chart_failures + 1,
      chart_after = now() + least(2 ^ least(chart_failures + 1, 12), 3600) * interval '1 second'
    where person_id = ${personId}
  `.execute(tx);
}

const personSchema = z.object({ personId: z.string() });

/** Persons whose chart is behind what it is made from, those who wait longest first. */
export async function findUncharted(db: Database, atMost: number): Promise<string[]> {
  const { rows } = await sql`
    select person_id as "personId" from person where rev > charted_rev and chart_after <= now()
    order by chart_after limit ${atMost}
  `.execute(db);
  return rows.map((row) => personSchema.parse(row).personId);
}

/** Has persons charted again whose chart was made under other policies. @returns how many. */
export async function reviseChartedUnderOthers(db: Database, under: string, atMost: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update person set rev = rev + 1, chart_failures = 0, chart_after = now()
    where person_id in (
      select person_id from person where rev = charted_rev and charted_under is distinct from ${under}
      limit ${atMost} for no key update skip locked
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
