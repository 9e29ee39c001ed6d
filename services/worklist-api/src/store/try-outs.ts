import { changeKindSchema, type TryOut, tryOutSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';

/** Kinds that no study shows are counted too: as 0. */
const countsSchema = z
  .partialRecord(changeKindSchema, z.number().int())
  .transform((counts) => Object.fromEntries(changeKindSchema.options.map((kind) => [kind, counts[kind] ?? 0])))
  .pipe(tryOutSchema.shape.changed);

/** A row of `try_out` as PostgreSQL writes JSON. */
const storedTryOutSchema = tryOutSchema.extend({
  askedAt: instant,
  finishedAt: instant.nullable(),
  changed: countsSchema,
});
export const tryOutFrom = (stored: unknown): TryOut => storedTryOutSchema.parse(stored);

/** The try-out of alias `t` as JSON in the shape of the API. */
export const TRY_OUT_JSON = sql<unknown>`jsonb_build_object(
  'tryOutId', t.try_out_id, 'version', t.version, 'against', t.against,
  'sample', coalesce(to_jsonb(t.sample), to_jsonb('all'::text)), 'askedBy', t.asked_by, 'askedAt', t.asked_at,
  'state', case when t.finished_at is not null then 'finished'
    when t.leased_until > now() or t.done > 0 then 'running' else 'waiting' end,
  'finishedAt', t.finished_at, 'studies', t.studies, 'done', t.done, 'unchanged', t.unchanged, 'failed', t.failed,
  'changed', (
    select coalesce(jsonb_object_agg(kind, studies), '{}')
    from (select kind, count(*) as studies from try_out_change c where c.try_out_id = t.try_out_id group by kind) counts
  ))`;

export type WantedTryOut = { readonly version: string; readonly sample: TryOut['sample']; readonly reader: string };

/**
 * Asks for a try-out of a stored version against the rules in force. Null when one of that version is not finished yet, or
 * nothing is in force.
 */
export const askTryOut = async (db: Database, { version, sample, reader }: WantedTryOut): Promise<TryOut | null> => {
  const atMost = sample === 'all' ? null : sample;
  const { rows } = await sql<{ try_out: unknown }>`
    with t as (
      insert into try_out (version, against, sample, asked_by, studies)
      select ${version}, version, ${atMost}::integer, ${reader},
        (select least(count(*), ${atMost}::integer)::integer from study where first_received_at <= now())
      from activation
      where activation_id = (select max(activation_id) from activation)
        and not exists (select from try_out where version = ${version} and finished_at is null)
      returning *
    )
    select ${TRY_OUT_JSON} as try_out from t
  `.execute(db);
  return rows[0] ? tryOutFrom(rows[0].try_out) : null;
};

/** The latest of a version; null when it was never tried out. */
export const latestTryOut = async (db: Database, version: string): Promise<TryOut | null> => {
  const { rows } = await sql<{ try_out: unknown }>`
    select ${TRY_OUT_JSON} as try_out from try_out t where version = ${version} order by try_out_id desc limit 1
  `.execute(db);
  return rows[0] ? tryOutFrom(rows[0].try_out) : null;
};
