import { type DemoPatient, demoPatients, studyInstanceUidOf } from '@cordwatch/dicom-objects';
import { identityOf } from '../store/identity.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { revisePersons } from '../store/person-statements.ts';
import type { Database } from '../store/tables.ts';
import { insertFirstContext, insertReadings } from '../store/tell-history.ts';

/** What is older than this was read when it was new. */
const READ_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/** What no header says: treatments, symptoms and markers of the demo's patients, and which of their studies were read long ago. */
export async function tellDemoHistory(db: Database, today: string): Promise<void> {
  for (const patient of demoPatients(today)) await tellHistory(db, patient, today);
}

const dayOf = (date: string): number => Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`);

const isOld = (date: string, today: string): boolean => dayOf(today) - dayOf(date) > READ_AFTER_DAYS * DAY_MS;

async function tellHistory(db: Database, { studies, context }: DemoPatient, today: string): Promise<void> {
  const [first] = studies;
  if (!first) return;
  const { person } = first.phantom;
  const patient = { id: person.id, issuer: person.issuer ?? null };
  const { identityKey } = identityOf({ studyInstanceUid: studyInstanceUidOf(first.phantom), patient });
  const old = studies.flatMap(({ phantom }) => (isOld(phantom.date, today) ? [studyInstanceUidOf(phantom)] : []));
  await inTransaction(db, async (tx) => {
    await insertReadings(tx, old, 'demo');
    if (context) await insertFirstContext(tx, { personId: identityKey, context, via: 'demo', writtenBy: 'demo' });
    await revisePersons(tx, [identityKey]);
  });
}
