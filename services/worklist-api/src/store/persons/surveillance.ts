import { isoDateSchema } from '@cordwatch/clinical-context';
import { adherenceOn, overdueDays, siteAdherence, slotInWords } from '@cordwatch/prior-studies';
import {
  type AdherencePage,
  patientSchema,
  personIdSchema,
  type SurveillancePage,
  type SurveillanceQuery,
  type SurveillanceRow,
  slotSchema,
} from '@cordwatch/worklist';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Database } from '../tables.ts';
import { today } from './demographics.ts';

type State = SurveillanceRow['state'];

/** Asked of the day and never stored: nothing about time passing rewrites a row. */
const conditionOf = (day: string): Readonly<Record<State, RawBuilder<boolean>>> => ({
  overdue: sql`s.is_waiting and s.due_date < ${day}::date`,
  due: sql`s.is_waiting and s.due_date >= ${day}::date and (s.slot ->> 'windowFrom')::date <= ${day}::date`,
  planned: sql`s.is_waiting and (s.slot ->> 'windowFrom')::date > ${day}::date`,
  done: sql`s.state = 'closed'`,
});

const STATES: readonly State[] = ['overdue', 'due', 'planned', 'done'];

const placeSchema = z.tuple([isoDateSchema, personIdSchema, z.int32().min(1)]);
export type SlotPlace = z.output<typeof placeSchema>;

/** Null for anything that no page gave. */
export const slotPlaceOf = (cursor: string): SlotPlace | null => fromCursor(placeSchema, cursor);

const slotRowSchema = z.object({
  personId: z.string(),
  ordinal: z.number().int(),
  dueDate: z.iso.date(),
  patient: patientSchema.nullable(),
  slot: slotSchema,
  site: z.string().nullable(),
});
type SlotRow = z.output<typeof slotRowSchema>;

/** Where the newest study of a person was made. */
const SITE = sql`(
  select e.entry #>> '{study,institutionName}' from study t join entry e using (study_instance_uid)
  where t.person_id = p.person_id order by e.entry #>> '{study,date}' desc nulls last, t.study_instance_uid limit 1)`;

/** What is done is listed from the newest on, everything else from what has waited longest. */
const findSlots = async (db: Database, day: string, after: SlotPlace | null, { state, limit }: SurveillanceQuery) => {
  const place = sql`(s.due_date, s.person_id, s.ordinal)`;
  const direction = state === 'done' ? sql`desc` : sql`asc`;
  const beyond = state === 'done' ? sql`<` : sql`>`;
  const behind = after
    ? sql`${place} ${beyond} (${after[0]}::date, ${after[1]}::text, ${after[2]}::integer)`
    : sql`true`;
  const { rows } = await sql`
    select s.person_id as "personId", s.ordinal, s.due_date::text as "dueDate", p.chart -> 'demographics' as patient,
      s.slot, ${SITE} as site
    from surveillance_slot s join person p using (person_id)
    where ${conditionOf(day)[state]} and ${behind}
    order by s.due_date ${direction}, s.person_id ${direction}, s.ordinal ${direction} limit ${limit + 1}
  `.execute(db);
  return rows.map((row) => slotRowSchema.parse(row));
};

const countStates = async (db: Database, day: string): Promise<SurveillancePage['counts']> => {
  const conditions = conditionOf(day);
  const counts = STATES.map((state) => sql`count(*) filter (where ${conditions[state]})::int as ${sql.ref(state)}`);
  const { rows } = await sql`select ${sql.join(counts)} from surveillance_slot s`.execute(db);
  return z.record(z.enum(['overdue', 'due', 'planned', 'done']), z.number().int()).parse(rows[0]);
};

const rowOf = ({ personId, patient, slot, site }: SlotRow, state: State, day: string): SurveillanceRow => ({
  ...{ personId, patient, state, slot, site },
  overdueDays: overdueDays(slot, day),
  says: slotInWords(slot, day),
});

/** One page of visits in one state, as of the database's day. */
export const readSurveillance = async (
  db: Database,
  query: SurveillanceQuery,
  after: SlotPlace | null,
): Promise<SurveillancePage> => {
  const day = await today(db);
  const found = await findSlots(db, day, after, query);
  const shown = found.slice(0, query.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => rowOf(row, query.state, day)),
    next: last ? toCursor([last.dueDate, last.personId, last.ordinal]) : null,
    counts: await countStates(db, day),
    today: day,
  };
};

const personSlotsSchema = z.object({ site: z.string().nullable(), slots: z.array(slotSchema) });

/** How the visits that fell due were kept, by site; those who wait for none count for none. */
export const readAdherence = async (db: Database): Promise<AdherencePage> => {
  const day = await today(db);
  const { rows } = await sql`
    select ${SITE} as site, p.chart -> 'slots' as slots from person p
    where p.chart is not null and exists (select from surveillance_slot s where s.person_id = p.person_id)
  `.execute(db);
  const bySite = Map.groupBy(
    rows.map((row) => personSlotsSchema.parse(row)),
    ({ site }) => site,
  );
  const sites = [...bySite].map(([site, persons]) => ({
    site,
    persons: persons.length,
    adherence: siteAdherence(persons.map((person) => adherenceOn(person, day))),
  }));
  return { sites: sites.toSorted((a, b) => b.persons - a.persons), today: day };
};
