import { isDeepStrictEqual } from 'node:util';
import { defaultRuleSet } from '@cordwatch/triage';
import { z } from 'zod';
import { recordDigest } from '../../../services/ingest-worker/src/store/record-digest.ts';
import { storableJson } from '../../../services/ingest-worker/src/store/storable-json.ts';
import { judgeSession } from '../../../services/ingest-worker/src/triage/judge-session.ts';
import type { Query } from './database.ts';
import { storedHeaders } from './stored-headers.ts';

const studySchema = z.object({
  studyInstanceUid: z.string(),
  sessionKey: z.string(),
  rev: z.coerce.number(),
  triagedRev: z.coerce.number(),
  firstReceivedAt: z.date(),
  announcedInstances: z.number().nullable(),
  entry: z.unknown(),
});
type StudyRow = z.output<typeof studySchema>;

export type Recomputation = {
  /** Studies with another entry than their session, judged afresh from the stored headers, gives them. */
  readonly different: number;
  /** Instances whose stored header has not the digest of what was sent. */
  readonly altered: number;
};

/** Everything that was decided, decided again; every stored header, digested again. */
export async function recompute(query: Query): Promise<Recomputation> {
  const rows = await query(`
    select s.study_instance_uid as "studyInstanceUid", session_key as "sessionKey", rev, s.triaged_rev as "triagedRev",
      first_received_at as "firstReceivedAt", entry, (
        select max(p.seen_instances) from pull_study p
        where p.study_instance_uid = s.study_instance_uid and p.fetched_digest is distinct from p.seen_digest
      ) as "announcedInstances"
    from study s left join entry e on e.study_instance_uid = s.study_instance_uid
    order by s.study_instance_uid collate "C"
  `);
  const studies = rows.map((row) => studySchema.parse(row));
  const total = { different: 0, altered: 0 };
  for (const session of Map.groupBy(studies, ({ sessionKey }) => sessionKey).values()) {
    const { different, altered } = await recomputeSession(query, session);
    total.different += different;
    total.altered += altered;
  }
  return total;
}

async function recomputeSession(query: Query, studies: readonly StudyRow[]): Promise<Recomputation> {
  const headers = await storedHeaders(
    query,
    studies.map(({ studyInstanceUid }) => studyInstanceUid),
  );
  const inForce = headers.flatMap((header) => (header.inForce ? [header.record] : []));
  const entries = await judgeSession(studies, inForce, defaultRuleSet);
  const fresh = new Map(entries.map((entry) => [entry.studyInstanceUid, JSON.parse(storableJson(entry))]));
  const isDifferent = ({ studyInstanceUid, entry }: StudyRow) =>
    !isDeepStrictEqual(entry, fresh.get(studyInstanceUid) ?? null);
  return {
    different: studies.filter(isDifferent).length,
    altered: headers.filter(({ digest, record }) => recordDigest(record) !== digest).length,
  };
}
