import type { Kysely, Transaction } from 'kysely';

/** The tables of `infra/migrations` that this service writes, as far as it names their columns. */
type Tables = {
  readonly study: {
    study_instance_uid: string;
    session_key: string;
    rev: number;
    triaged_rev: number;
    triage_after: Date;
  };
  readonly instance: { study_instance_uid: string; header: string };
};

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
