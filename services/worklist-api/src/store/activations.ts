import { type Activation, activationSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { inTransaction, type Tx } from './in-transaction.ts';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';

const storedActivationSchema = activationSchema.extend({ activatedAt: instant });

/** The row of alias `a` as JSON in the shape of the API. */
const ACTIVATION_JSON = sql<unknown>`jsonb_build_object(
  'version', a.version, 'note', a.note, 'activatedBy', a.activated_by, 'activatedAt', a.activated_at,
  'tryOutId', a.try_out_id, 'overrideReason', a.override_reason)`;

/** All of them, the newest first. */
export const listActivations = async (db: Database): Promise<Activation[]> => {
  const { rows } = await sql<{ activation: unknown }>`
    select ${ACTIVATION_JSON} as activation from activation a order by activation_id desc
  `.execute(db);
  return rows.map(({ activation }) => storedActivationSchema.parse(activation));
};

export type WantedActivation = {
  readonly version: string;
  readonly note: string;
  readonly reader: string;
  /** Why it may be done without a try-out. */
  readonly overrideReason: string | null;
};

export type ActivationOutcome =
  | { readonly is: 'activated'; readonly activation: Activation }
  | { readonly is: 'in-force' }
  | { readonly is: 'not-tried-out'; readonly against: string | null };

/** Waits for the verdicts that are being written; none is written and no other activation made until this transaction ends. */
const holdActivations = (tx: Tx) => sql`lock table activation in exclusive mode`.execute(tx);

type Standing = { readonly in_force: string | null; readonly try_out_id: string | null };

/** What is in force, and the finished try-out of the version against exactly that, over all studies. */
const standingOf = async (tx: Tx, version: string): Promise<Standing> => {
  const { rows } = await sql<Standing>`
    with current as (select version from activation order by activation_id desc limit 1)
    select (select version from current) as in_force, (
      select max(try_out_id) from try_out
      where version = ${version} and against = (select version from current) and sample is null and finished_at is not null
    ) as try_out_id
  `.execute(tx);
  return rows[0] ?? { in_force: null, try_out_id: null };
};

const insertActivation = async (tx: Tx, wanted: WantedActivation, tryOutId: string | null): Promise<Activation> => {
  const { rows } = await sql<{ activation: unknown }>`
    with a as (
      insert into activation (version, note, activated_by, try_out_id, override_reason)
      values (${wanted.version}, ${wanted.note}, ${wanted.reader}, ${tryOutId}, ${wanted.overrideReason})
      returning *
    )
    select ${ACTIVATION_JSON} as activation from a
  `.execute(tx);
  return storedActivationSchema.parse(rows[0]?.activation);
};

/** Puts a stored version in force. The log of activations is the audit: who, when, why, and on which try-out it rests. */
export const activate = (db: Database, wanted: WantedActivation): Promise<ActivationOutcome> =>
  inTransaction(db, async (tx) => {
    await holdActivations(tx);
    const { in_force, try_out_id } = await standingOf(tx, wanted.version);
    if (in_force === wanted.version) return { is: 'in-force' };
    if (try_out_id === null && wanted.overrideReason === null) return { is: 'not-tried-out', against: in_force };
    return { is: 'activated', activation: await insertActivation(tx, wanted, try_out_id) };
  });
