import { type ClinicalContext, type Fault, faultsOf } from '@cordwatch/clinical-context';
import { inTransaction, type Tx } from '../in-transaction.ts';
import type { Database } from '../tables.ts';
import { findContext, type KnownContext, type Via, writeContext } from './contexts.ts';
import { findBirthDate, today } from './demographics.ts';
import { holdRoot } from './hold-persons.ts';

export type ContextChange = {
  readonly personId: string;
  /** What the change was made to; null where it holds for whatever is known by now. */
  readonly revision: number | null;
  readonly change: (known: ClinicalContext) => ClinicalContext;
  readonly via: Via;
  readonly note: string | null;
  readonly writtenBy: string;
};

export type ContextOutcome =
  | { readonly is: 'written' }
  | { readonly is: 'superseded'; readonly known: KnownContext }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] };

/**
 * Changes what is known of a person, or nothing of it: what cannot be true is refused whole. Holds the person that one is
 * kept under by now.
 */
export const changeContextIn = async (tx: Tx, wanted: ContextChange): Promise<ContextOutcome> => {
  const personId = (await holdRoot(tx, wanted.personId)) ?? wanted.personId;
  const known = await findContext(tx, personId);
  if (wanted.revision !== null && wanted.revision !== known.revision) return { is: 'superseded', known };
  const context = wanted.change(known.context);
  const now = { birthDate: await findBirthDate(tx, personId), today: await today(tx) };
  const faults = faultsOf(context, now);
  if (faults.length > 0) return { is: 'faulty', faults };
  await writeContext(tx, { ...wanted, personId, revision: known.revision, context });
  return { is: 'written' };
};

/** The same in a transaction of its own. */
export const changeContext = (db: Database, wanted: ContextChange): Promise<ContextOutcome> =>
  inTransaction(db, (tx) => changeContextIn(tx, wanted));
