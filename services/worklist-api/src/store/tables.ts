import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** The columns of `infra/migrations` that this service reads or writes. */
export type Tables = {
  readonly study: {
    readonly study_instance_uid: string;
    readonly session_key: string;
    readonly person_id: string | null;
    readonly last_received_at: Date;
    readonly rev: string;
    readonly triaged_rev: string;
  };
  readonly entry: {
    readonly study_instance_uid: string;
    readonly tier: number;
    readonly read_by: Date;
    readonly verdict: string;
    readonly patient_id: string | null;
    readonly patient_name: string | null;
    readonly description: string | null;
    readonly accession_number: string | null;
    readonly modalities: readonly string[];
    /** A `StoredEntry` of a version that may be newer than ours: parsed before use. */
    readonly entry: unknown;
    /** A `Standing` of a version that may be another than ours: parsed before use. */
    readonly standing: unknown;
    readonly read_at: Date | null;
  };
  readonly reading: {
    readonly study_instance_uid: string;
    readonly read_by: string;
    readonly read_at: Date;
    readonly undone_at: Date | null;
  };
  readonly claim: {
    readonly study_instance_uid: string;
    readonly claimed_by: string;
    readonly epoch: string;
    readonly claimed_until: Date;
  };
};

export type Database = Kysely<Tables>;

/** The pool stays the caller's: end the pool, not the database. */
export const databaseOn = (pool: pg.Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
