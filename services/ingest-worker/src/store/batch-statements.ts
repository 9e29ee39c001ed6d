import { sql } from 'kysely';
import { z } from 'zod';
import { DOUBTS } from '../intake/outcome.ts';
import type { PreparedBatch } from './prepare-batch.ts';
import { revisionSchema } from './revision.ts';
import type { Database } from './tables.ts';

const count = z.number().int();
const ledgerSchema = z.object({ stored: count, duplicate: count, quarantined: count });
/** offered = stored + duplicate + quarantined, exactly. */
export type Ledger = z.output<typeof ledgerSchema>;

export const addLedgers = (a: Ledger, b: Ledger): Ledger => ({
  stored: a.stored + b.stored,
  duplicate: a.duplicate + b.duplicate,
  quarantined: a.quarantined + b.quarantined,
});

const takenInSchema = z.object({
  ledger: ledgerSchema,
  /** Null for all. */
  stored: z.array(count).nullable().default([]),
  doubts: z.array(z.object({ n: count, doubt: z.enum(DOUBTS) })).default([]),
  toTriage: z.array(revisionSchema).default([]),
});
/** Numbers are those of the batch's offers. A batch that was taken in before tells only its ledger. */
export type TakenIn = z.output<typeof takenInSchema>;

export type BatchCall = {
  readonly batchId: string;
  /** Whether it may have been taken in before: the answer to a commit can be lost. */
  readonly again: boolean;
  readonly via: string;
  readonly settleMs: number;
};

/** The whole of an intake in one round trip and one transaction: `take_in` of migration 0006. */
export async function takeIn(
  db: Database,
  { batchId, again, via, settleMs }: BatchCall,
  { offered, headers, parts, studies, unreadable }: PreparedBatch,
): Promise<TakenIn> {
  const { rows } = await sql<{ taken: unknown }>`
    select take_in(${batchId}::uuid, ${again}, ${via}, ${offered}::jsonb, ${headers}::jsonb, ${parts}::jsonb,
      ${studies}::jsonb, ${unreadable}::jsonb, ${settleMs}::integer) as taken
  `.execute(db);
  return takenInSchema.parse(rows[0]?.taken);
}
