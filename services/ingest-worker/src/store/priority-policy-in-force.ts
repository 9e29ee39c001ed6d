import { defaultPriorityPolicy, type PriorityPolicy, priorityPolicySchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from './tables.ts';

const rowSchema = z.object({ policy: priorityPolicySchema });

/** The policy that was activated last; the software's own until the first activation. @throws when it cannot be read. */
export async function findPriorityPolicy(db: Database | Tx): Promise<PriorityPolicy> {
  const { rows } = await sql`select policy from priority_activation order by activation_id desc limit 1`.execute(db);
  return rows[0] ? rowSchema.parse(rows[0]).policy : defaultPriorityPolicy;
}
