import { type ClinicalContext, emptyContext } from '@cordwatch/clinical-context';
import { type PersonChartShape, personChartSchema, type Standing, standingSchema } from '@cordwatch/worklist';
import { aJudgement, anEntry } from '@cordwatch/worklist/testing';
import { sql } from 'kysely';
import { inTransaction } from '../store/in-transaction.ts';
import { storableJson } from '../store/storable-json.ts';
import type { Database } from '../store/tables.ts';
import type { JudgeSession } from '../triage/judge-session.ts';

/** A stand-in for the rules by which every study is what its header says of patient and day, and confirmed. */
export const confirmingJudge: JudgeSession = (studies, headers) =>
  studies.flatMap(({ studyInstanceUid, firstReceivedAt }) => {
    const header = headers.find((candidate) => candidate.studyInstanceUid === studyInstanceUid);
    if (!header) return [];
    const { id, issuer, name, birthDate, sex } = header.patient;
    const judgement = aJudgement({
      studyInstanceUid,
      studyInstanceUids: studies.map((study) => study.studyInstanceUid),
    });
    const entry = anEntry({ judgement, patient: { id, issuer, name, birthDate, sex } });
    return [{ ...entry, arrivedAt: firstReceivedAt.toISOString(), study: { ...entry.study, date: header.study.date } }];
  });

export type StoredStudy = {
  readonly personId: string | null;
  readonly tier: number;
  readonly standing: Standing | null;
};

export async function findStudy(db: Database, studyInstanceUid: string): Promise<StoredStudy> {
  const { rows } = await sql<{ person_id: string | null; tier: number; standing: unknown }>`
    select s.person_id, e.tier, e.standing from study s join entry e using (study_instance_uid)
    where study_instance_uid = ${studyInstanceUid}
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error('no such study');
  return {
    personId: row.person_id,
    tier: row.tier,
    standing: row.standing === null ? null : standingSchema.parse(row.standing),
  };
}

/** Whom a study is kept under. */
export async function personOf(db: Database, studyInstanceUid: string): Promise<string> {
  const { rows } = await sql<{ person_id: string | null }>`
    select person_id from study where study_instance_uid = ${studyInstanceUid}
  `.execute(db);
  if (!rows[0]?.person_id) throw new Error('kept under nobody');
  return rows[0].person_id;
}

export async function findChart(db: Database, personId: string): Promise<PersonChartShape | null> {
  const { rows } = await sql<{ chart: unknown }>`select chart from person where person_id = ${personId}`.execute(db);
  return rows[0]?.chart ? personChartSchema.parse(rows[0].chart) : null;
}

/** As the API does it. */
export async function readStudyNow(db: Database, studyInstanceUid: string): Promise<void> {
  await sql`insert into reading (study_instance_uid, read_by) values (${studyInstanceUid}, 'test')`.execute(db);
  await sql`update entry set read_at = now() where study_instance_uid = ${studyInstanceUid}`.execute(db);
}

/** Whether nobody has read it, or what was read is not all of it any more. */
export async function isUnread(db: Database, studyInstanceUid: string): Promise<boolean> {
  const { rows } = await sql<{ unread: boolean }>`
    select read_at is null as unread from entry where study_instance_uid = ${studyInstanceUid}
  `.execute(db);
  return rows[0]?.unread === true;
}

/** As the API does it: the person is held, one revision of the document is written, and the person waits to be charted. */
export const writeContext = (db: Database, personId: string, context: Partial<ClinicalContext>): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`select from person where person_id = ${personId} for no key update`.execute(tx);
    await sql`
      insert into clinical_context (person_id, revision, context, via, written_by)
      select ${personId}, coalesce(max(revision), 0) + 1, ${storableJson({ ...emptyContext, ...context })}::jsonb, 'form', 'test'
      from clinical_context where person_id = ${personId}
    `.execute(tx);
    await sql`update person set rev = rev + 1 where person_id = ${personId}`.execute(tx);
  });
