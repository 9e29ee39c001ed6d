import { randomUUID } from 'node:crypto';
import type { HeaderRecord } from '@cordwatch/dicom-header';
import { aHeader, type HeaderOverrides } from '@cordwatch/dicom-header/testing';
import { openPool } from '@cordwatch/infra/service';
import { freshDatabase } from '@cordwatch/infra/testing';
import type { StoredEntry } from '@cordwatch/worklist';
import { aJudgement, anEntry } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Offer, QuarantineReason } from '../intake/offer.ts';
import { openDatabase } from '../store/open-database.ts';
import type { SessionStudy } from '../store/session-statements.ts';
import { type StoredBatch, storeBatch } from '../store/store-batch.ts';
import type { Database } from '../store/tables.ts';
import type { JudgeSession } from '../triage/judge-session.ts';

export type TestStore = { readonly url: string; readonly db: Database; readonly drop: () => Promise<void> };

/** A migrated database of the test's own, as the service sees it. */
export async function aStore(): Promise<TestStore> {
  const { url, drop } = await freshDatabase();
  const logger = pino({ level: 'silent' });
  const db = openDatabase(openPool(url, { maxConnections: 10, applicationName: 'test', logger }));
  return {
    url,
    db,
    drop: async () => {
      await db.destroy();
      await drop();
    },
  };
}

/** The nth instance of a study, readable. */
export const anInstance = (study: string, n: number, more: HeaderOverrides = {}): HeaderRecord =>
  aHeader({ studyInstanceUid: study, seriesInstanceUid: `${study}.1`, sopInstanceUid: `${study}.1.${n}`, ...more });

export const offerOf = (record: HeaderRecord): Offer => ({
  sender: 'tester',
  source: 'test',
  sizeBytes: 1_000,
  headerBytes: 1_000,
  readout: { kind: 'header', record },
  held: null,
});

export const anUnreadable = (reason: QuarantineReason = 'NOT_DICOM'): Offer => ({
  sender: 'tester',
  source: 'broken',
  sizeBytes: 3,
  headerBytes: 3,
  readout: { kind: 'unreadable', reason },
  held: { bytes: Buffer.from(reason), whole: true },
});

export const store = (db: Database, offers: readonly Offer[], batchId: string = randomUUID()): Promise<StoredBatch> =>
  storeBatch(db, { batchId, again: true, via: 'cli', offers });

export type StudyState = { rev: number; triagedRev: number; failures: number; dueInMs: number; sessionKey: string };

export async function studyState(db: Database, studyInstanceUid: string): Promise<StudyState> {
  const { rows } = await sql<StudyState>`
    select rev::int, triaged_rev::int as "triagedRev", triage_failures as failures, session_key as "sessionKey",
      (extract(epoch from triage_after - now()) * 1000)::int as "dueInMs"
    from study where study_instance_uid = ${studyInstanceUid}
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error('no such study');
  return row;
}

export async function countRows(
  db: Database,
  table: 'instance' | 'quarantine' | 'intake_ledger' | 'instance_doubt' | 'entry',
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? -1;
}

export async function findEntry(db: Database, studyInstanceUid: string): Promise<StoredEntry | null> {
  const { rows } = await sql<{ entry: StoredEntry }>`
    select entry from entry where study_instance_uid = ${studyInstanceUid}
  `.execute(db);
  return rows[0]?.entry ?? null;
}

/** A stand-in for the rules that says how much it was shown: what is under test is who writes what, and when. */
export const countingJudge: JudgeSession = (studies, headers) =>
  studies.map(({ studyInstanceUid, firstReceivedAt }: SessionStudy) => {
    const studyInstanceUids = studies.map((study) => study.studyInstanceUid);
    const entry = anEntry({ judgement: aJudgement({ studyInstanceUid, studyInstanceUids }) });
    return {
      ...entry,
      arrivedAt: firstReceivedAt.toISOString(),
      study: { ...entry.study, instances: headers.filter((it) => it.studyInstanceUid === studyInstanceUid).length },
    };
  });
