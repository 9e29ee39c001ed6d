import { type Identity, identityOf } from './identity.ts';
import { assignPersons, findUnidentified, insertPersons, revisePersons } from './person-statements.ts';
import type { Tx } from './tables.ts';

/** A study and whom its last instance names. */
export type IdentifiedStudy = { readonly studyInstanceUid: string; readonly identity: Identity };

/** Keeps studies under the persons whom they name. Who loses a study by it is charted again as well as who gains it. */
export async function keepUnderPersons(tx: Tx, studies: readonly IdentifiedStudy[]): Promise<void> {
  if (studies.length === 0) return;
  await insertPersons(
    tx,
    studies.map(({ identity }) => identity),
  );
  const moved = await assignPersons(
    tx,
    studies.map(({ studyInstanceUid, identity }) => ({ studyInstanceUid, identityKey: identity.identityKey })),
  );
  await revisePersons(
    tx,
    moved.flatMap(({ before, after }) => (before === null ? [after] : [before, after])),
  );
}

/** The same for studies that were stored before there were persons. */
export async function keepEarlierUnderPersons(tx: Tx, studyInstanceUids: readonly string[]): Promise<void> {
  const unidentified = await findUnidentified(tx, studyInstanceUids);
  await keepUnderPersons(
    tx,
    unidentified.map((study) => ({ studyInstanceUid: study.studyInstanceUid, identity: identityOf(study) })),
  );
}
