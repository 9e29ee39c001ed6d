import { identityOf } from './identity.ts';
import { findUnidentified, keepUnderPersons } from './person-statements.ts';
import type { Tx } from './tables.ts';

/** Keeps studies that were stored before there were persons under the persons whom they name. */
export async function keepEarlierUnderPersons(tx: Tx, studyInstanceUids: readonly string[]): Promise<void> {
  const unidentified = await findUnidentified(tx, studyInstanceUids);
  await keepUnderPersons(
    tx,
    unidentified.map((study) => ({ studyInstanceUid: study.studyInstanceUid, identity: identityOf(study) })),
  );
}
