import { type ClinicalContext, clinicalContextSchema, emptyContext } from '@cordwatch/clinical-context';
import { type ContextPage, contextRevisionSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../in-transaction.ts';
import { instant } from '../instant.ts';
import type { Database } from '../tables.ts';
import { revisePersons } from './hold-persons.ts';

export type Via = ContextPage['revisions'][number]['via'];

const rowSchema = z.object({ revision: z.number().int(), context: clinicalContextSchema });
export type KnownContext = z.output<typeof rowSchema>;

/** The newest revision of what is known of a person; revision 0 before the first. */
export const findContext = async (db: Database | Tx, personId: string): Promise<KnownContext> => {
  const { rows } = await sql`
    select revision, context from clinical_context where person_id = ${personId} order by revision desc limit 1
  `.execute(db);
  return rows[0] ? rowSchema.parse(rows[0]) : { revision: 0, context: emptyContext };
};

const revisionRowSchema = z.object({ revision: contextRevisionSchema.extend({ writtenAt: instant }) });

/** Newest first. */
export const listRevisions = async (db: Database, personId: string): Promise<ContextPage['revisions']> => {
  const { rows } = await sql`
    select jsonb_build_object('revision', revision, 'via', via, 'note', note, 'writtenBy', written_by,
      'writtenAt', written_at) as revision
    from clinical_context where person_id = ${personId} order by clinical_context.revision desc limit 200
  `.execute(db);
  return rows.map((row) => revisionRowSchema.parse(row).revision);
};

export type ContextToWrite = {
  readonly personId: string;
  /** The revision that was edited; the new one is the next. */
  readonly revision: number;
  readonly context: ClinicalContext;
  readonly via: Via;
  readonly note: string | null;
  readonly writtenBy: string;
};

/** One row, whole or not at all. The person is held, so that nobody writes the same revision meanwhile. */
export const writeContext = async (tx: Tx, written: ContextToWrite): Promise<void> => {
  const { personId, revision, context, via, note, writtenBy } = written;
  await sql`
    insert into clinical_context (person_id, revision, context, via, note, written_by)
    values (${personId}, ${revision + 1}, ${JSON.stringify(context)}::jsonb, ${via}, ${note}, ${writtenBy})
  `.execute(tx);
  await revisePersons(tx, [personId]);
};
