import type { IsoDate } from '@cordwatch/clinical-context';
import { isoDateOf } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';

const birthDateSchema = z.object({ birthDate: z.string().nullable() });

/** As the chart has it: what the study says that was stored last. Null before the first chart. */
export const findBirthDate = async (db: Database | Tx, personId: string): Promise<IsoDate | null> => {
  const { rows } = await sql`
    select chart #>> '{demographics,birthDate}' as "birthDate" from person where person_id = ${personId}
  `.execute(db);
  return rows[0] ? isoDateOf(birthDateSchema.parse(rows[0]).birthDate || null) : null;
};

const daySchema = z.object({ today: z.iso.date() });

/** The UTC day of the database's clock. */
export const today = async (db: Database | Tx): Promise<IsoDate> => {
  const { rows } = await sql`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today`.execute(db);
  return daySchema.parse(rows[0]).today;
};
