import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { acceptBundle, type OperationOutcome, type ReadBundle } from '@cordwatch/clinical-context';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction, type Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';
import { findContext, writeContext } from './contexts.ts';
import { findBirthDate, today } from './demographics.ts';
import { holdRoot, shareIdentities } from './hold-persons.ts';

/** The issuer of PatientID that each FHIR system stands for; null: the site's headers name no issuer. */
export type Issuers = ReadonlyMap<string, string | null>;

export type ImportOutcome =
  | { readonly is: 'imported'; readonly personId: string }
  | { readonly is: 'unknown-patient' }
  | { readonly is: 'refused'; readonly outcome: OperationOutcome };

const personSchema = z.object({ personId: z.string() });

const findByIdentity = async (tx: Tx, issuer: string | null, patientId: string): Promise<string | null> => {
  const { rows } = await sql`
    select person_id as "personId" from person
    where patient_id = ${patientId} and issuer is not distinct from ${issuer}::text
  `.execute(tx);
  return rows[0] ? personSchema.parse(rows[0]).personId : null;
};

/** The key that the ingest worker gives the same identity when its first image comes. */
const keyOf = (issuer: string | null, patientId: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['person', issuer ?? '', patientId]))
    .digest('hex');

const insertPerson = async (tx: Tx, issuer: string | null, patientId: string): Promise<string> => {
  const personId = keyOf(issuer, patientId);
  await sql`
    insert into person (person_id, issuer, patient_id) values (${personId}, ${issuer}, ${patientId}) on conflict do nothing
  `.execute(tx);
  return personId;
};

/**
 * Who the Bundle is about. A system that the site has named may tell of a patient before the first image; any other has to
 * name an issuer that images have named, or a wrong address would go unnoticed.
 */
const personOf = async (tx: Tx, { system, value }: ReadBundle['patient'], issuers: Issuers): Promise<string | null> => {
  const issuer = issuers.get(system);
  const found = await findByIdentity(tx, issuer === undefined ? system : issuer, value);
  return found ?? (issuer === undefined ? null : insertPerson(tx, issuer, value));
};

/**
 * Adds what a Bundle says to what is known of its patient, in one transaction, or nothing of it. One that says nothing new
 * is no revision: senders repeat themselves.
 */
export const importBundle = (
  db: Database,
  bundle: ReadBundle,
  { issuers, writtenBy }: { readonly issuers: Issuers; readonly writtenBy: string },
): Promise<ImportOutcome> =>
  inTransaction(db, async (tx) => {
    await shareIdentities(tx);
    const identity = await personOf(tx, bundle.patient, issuers);
    const personId = identity && (await holdRoot(tx, identity));
    if (!personId) return { is: 'unknown-patient' };
    const { revision, context } = await findContext(tx, personId);
    const now = { birthDate: await findBirthDate(tx, personId), today: await today(tx) };
    const accepted = acceptBundle(bundle, context, now);
    if (accepted.is === 'refused') return accepted;
    const isNews = !isDeepStrictEqual(accepted.context, context);
    if (isNews)
      await writeContext(tx, { personId, revision, context: accepted.context, via: 'fhir', note: null, writtenBy });
    return { is: 'imported', personId };
  });
