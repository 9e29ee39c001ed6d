import { type PersonChartShape, patientSchema, personChartSchema } from '@cordwatch/worklist';
import type pg from 'pg';
import { z } from 'zod';

export type Slot = PersonChartShape['slots'][number];

const day = z.object({ day: z.iso.date() });

/** The day that is so many days from today by the clock of the database. */
export const dayFromToday = async (pool: pg.Pool, days: number): Promise<string> => {
  const { rows } = await pool.query(
    `select to_char((now() at time zone 'UTC')::date + $1::integer, 'YYYY-MM-DD') as day`,
    [days],
  );
  return day.parse(rows[0]).day;
};

/** An open visit that is due so many days from today, and can be made from two weeks before. */
export const anOpenSlot = async (pool: pg.Pool, dueInDays: number): Promise<Slot> => ({
  dueDate: await dayFromToday(pool, dueInDays),
  windowFrom: await dayFromToday(pool, dueInDays - 14),
  windowTo: await dayFromToday(pool, dueInDays + 60),
  onTimeTo: await dayFromToday(pool, dueInDays + 14),
  ...{ intervalMonths: 3, anchor: 'surgery-1', state: 'open', closedBy: null, closedOn: null, attempts: [] },
});

/** A visit that was made on the day that it was due. */
export const aClosedSlot = async (pool: pg.Pool, dueInDays: number): Promise<Slot> => {
  const open = await anOpenSlot(pool, dueInDays);
  return { ...open, state: 'closed', closedBy: '1.1', closedOn: open.dueDate };
};

const demographics = (patientId: string) =>
  patientSchema.parse({ id: patientId, issuer: null, name: 'DOE^JANE', birthDate: '19610412', sex: 'F' });

const insertSlot = `
  insert into surveillance_slot (person_id, ordinal, due_date, state, is_waiting, slot)
  values ($1, $2, $3::date, $4, $5, $6)`;

/** A charted person with these visits, oldest first, as the ingest worker leaves them. */
export const seedSlots = async (
  pool: pg.Pool,
  { personId, patientId }: { readonly personId: string; readonly patientId: string },
  slots: readonly Slot[],
): Promise<void> => {
  const chart = personChartSchema.parse({
    ...{ demographics: demographics(patientId), slots, treatmentUnderWay: null, policyVersion: '1' },
    ...{ adherence: { onTime: 0, late: 0, missed: 0 }, markers: [], conflicts: [] },
  });
  await pool.query(
    `insert into person (person_id, patient_id, rev, charted_rev, chart) values ($1, $2, 1, 1, $3)
     on conflict (person_id) do update set chart = excluded.chart`,
    [personId, patientId, chart],
  );
  const waiting = slots.find(({ state }) => state === 'open');
  for (const [ordinal, slot] of slots.entries())
    await pool.query(insertSlot, [personId, ordinal + 1, slot.dueDate, slot.state, slot === waiting, slot]);
};
