import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Dates the arrival of every study back, so that synthetic studies are not taken for ones that still arrive. */
export async function arrivedEarlier(db: Database, minutes: number): Promise<void> {
  await sql`
    update study set
      first_received_at = now() - ${minutes} * interval '1 minute',
      last_received_at = now() - ${minutes} * interval '1 minute'
  `.execute(db);
}
