import { sql } from 'kysely';
import { z } from 'zod';
import type { Identity } from './identity.ts';
import type { Tx } from './tables.ts';

/** A server or role may have switched it off; an answer has to mean durable. Stricter settings are left alone. */
export async function waitForDiskAtCommit(tx: Tx): Promise<void> {
  await sql`
    select set_config('synchronous_commit', 'on', true)
    where current_setting('synchronous_commit') in ('off', 'local')
  `.execute(tx);
}

const ledgerSchema = z.object({
  stored: z.number().int(),
  duplicate: z.number().int(),
  quarantined: z.number().int(),
});
export type Ledger = z.output<typeof ledgerSchema>;

/** The batch's counts if an earlier attempt was committed, null if not. */
export async function findLedger(tx: Tx, batchId: string): Promise<Ledger | null> {
  const row = await tx
    .selectFrom('intake_batch')
    .select(['stored', 'duplicate', 'quarantined'])
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row ? ledgerSchema.parse(row) : null;
}

export async function insertLedger(tx: Tx, batch: { batchId: string; via: string }, ledger: Ledger): Promise<void> {
  const offered = ledger.stored + ledger.duplicate + ledger.quarantined;
  await tx
    .insertInto('intake_batch')
    .values({ batch_id: batch.batchId, via: batch.via, offered, ...ledger })
    .execute();
}

export type QuarantineRow = { readonly source: string; readonly reason: string; readonly sizeBytes: number | null };

export async function insertQuarantine(
  tx: Tx,
  batch: { batchId: string; via: string },
  rows: readonly QuarantineRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ source, reason, sizeBytes }) => ({
    batch_id: batch.batchId,
    via: batch.via,
    reason,
    source,
    size_bytes: sizeBytes,
  }));
  await tx.insertInto('quarantine').values(values).execute();
}

export type StudyRow = { readonly studyInstanceUid: string; readonly sessionKey: string; readonly identity: Identity };

/** Studies not known yet, at revision 0: their first instance makes it 1. Sorted, so that two batches cannot deadlock. */
export async function insertNewStudies(tx: Tx, studies: readonly StudyRow[]): Promise<void> {
  await sql`
    insert into study (study_instance_uid, session_key, rev)
    select "studyInstanceUid", "sessionKey", 0
    from jsonb_to_recordset(${JSON.stringify(studies)}::jsonb) as s("studyInstanceUid" text, "sessionKey" text)
    order by "studyInstanceUid" collate "C"
    on conflict do nothing
  `.execute(tx);
}

const insertedSchema = z.object({ digest: z.string() });

/** Returns the digests that were new. `instancesJson` is an array of rows sorted by UID; the order becomes `seq`. */
export async function insertInstances(tx: Tx, batchId: string, instancesJson: string): Promise<string[]> {
  const { rows } = await sql`
    insert into instance (study_instance_uid, series_instance_uid, sop_instance_uid, digest, header, batch_id)
    select i.study, i.series, i.sop, i.digest, i.header, ${batchId}::uuid
    from jsonb_to_recordset(${instancesJson}::jsonb)
      as i(study text, series text, sop text, digest text, header jsonb)
    on conflict (study_instance_uid, series_instance_uid, sop_instance_uid, digest) do nothing
    returning digest
  `.execute(tx);
  return rows.map((row) => insertedSchema.parse(row).digest);
}
