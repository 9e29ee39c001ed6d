import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Offer } from '../intake/offer.ts';
import {
  findLedger,
  insertInstances,
  insertLedger,
  insertNewStudies,
  insertQuarantine,
  type Ledger,
  type StudyRow,
  waitForDiskAtCommit,
} from './batch-statements.ts';
import { identityOf } from './identity.ts';
import { inTransaction } from './in-transaction.ts';
import { keepUnderPersons } from './keep-under-persons.ts';
import { shareIdentities } from './person-statements.ts';
import { recordDigest } from './record-digest.ts';
import { type Revision, reviseStudies } from './revise-studies.ts';
import { sessionKey } from './session-key.ts';
import { storableJson, storableText } from './storable-json.ts';
import type { Database, Tx } from './tables.ts';
import { undoReadings } from './tell-history.ts';

/** While instances of a study stream in, it is triaged about this often. */
const settleMs = 1_000;

export type Batch = {
  /** Chosen by the caller, so that a repeated attempt is recognised. */
  readonly batchId: string;
  /** The intake: `stow`, `folder`, `cli`. */
  readonly via: string;
  readonly offers: readonly Offer[];
};

/** offered = stored + duplicate + quarantined, exactly. `toTriage` is what nobody has been woken for yet. */
export type StoredBatch = Ledger & { readonly toTriage: readonly Revision[] };

/**
 * Stores a batch in one transaction that is on disk when this resolves: instances, study revisions, quarantine, ledger.
 * @throws when the database stays unavailable; then nothing of the batch is stored.
 */
export function storeBatch(db: Database, batch: Batch): Promise<StoredBatch> {
  const prepared = prepare(batch.offers);
  return inTransaction(db, async (tx) => {
    const earlier = await findLedger(tx, batch.batchId);
    return earlier ? { ...earlier, toTriage: [] } : await storePrepared(tx, batch, prepared);
  });
}

type PreparedInstance = { readonly digest: string; readonly study: StudyRow; readonly record: HeaderRecord };
type Prepared = ReturnType<typeof prepare>;

function prepare(offers: readonly Offer[]) {
  const instances = offers.flatMap(({ readout }) =>
    readout.kind === 'header' ? [prepareInstance(readout.record)] : [],
  );
  const quarantine = offers.flatMap(({ readout, source, sizeBytes }) =>
    readout.kind === 'unreadable' ? [{ source: storableText(source), reason: readout.reason, sizeBytes }] : [],
  );
  return { instances: instances.sort(byUid), quarantine };
}

const prepareInstance = (record: HeaderRecord): PreparedInstance => ({
  digest: recordDigest(record),
  study: {
    studyInstanceUid: record.studyInstanceUid,
    sessionKey: sessionKey(record),
    identity: identityOf(record),
  },
  record,
});

/** The lock order of every batch. The sort is stable: of two versions of an instance the later offered stays later. */
function byUid({ record: a }: PreparedInstance, { record: b }: PreparedInstance): number {
  return (
    compare(a.studyInstanceUid, b.studyInstanceUid) ||
    compare(a.seriesInstanceUid, b.seriesInstanceUid) ||
    compare(a.sopInstanceUid, b.sopInstanceUid)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function storePrepared(tx: Tx, batch: Batch, { instances, quarantine }: Prepared): Promise<StoredBatch> {
  await waitForDiskAtCommit(tx);
  await shareIdentities(tx);
  await insertNewStudies(tx, studiesOf(instances));
  const stored = await insertInstances(tx, batch.batchId, rowsJson(instances));
  const gained = studiesOf(onlyStored(instances, stored));
  const toTriage = await reviseStudies(tx, gained, settleMs);
  await keepUnderPersons(tx, gained);
  await undoReadings(
    tx,
    gained.map(({ studyInstanceUid }) => studyInstanceUid),
  );
  await insertQuarantine(tx, batch, quarantine);
  const duplicate = instances.length - stored.length;
  const ledger = { stored: stored.length, duplicate, quarantined: quarantine.length };
  await insertLedger(tx, batch, ledger);
  return { ...ledger, toTriage };
}

/** One row a study, with the session and the person that its last instance names. */
const studiesOf = (instances: readonly PreparedInstance[]): StudyRow[] => [
  ...new Map(instances.map(({ study }) => [study.studyInstanceUid, study])).values(),
];

function onlyStored(instances: readonly PreparedInstance[], digests: readonly string[]): PreparedInstance[] {
  const stored = new Set(digests);
  return instances.filter(({ digest }) => stored.has(digest));
}

const rowsJson = (instances: readonly PreparedInstance[]): string =>
  storableJson(
    instances.map(({ digest, record }) => ({
      study: record.studyInstanceUid,
      series: record.seriesInstanceUid,
      sop: record.sopInstanceUid,
      digest,
      header: record,
    })),
  );
