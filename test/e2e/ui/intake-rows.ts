import type pg from 'pg';

export type Aside = {
  readonly reason?: string;
  readonly sender?: string;
  readonly source?: string;
  readonly bytes?: Uint8Array | null;
  readonly whole?: boolean;
  readonly times?: number;
};

const ASIDE = `insert into quarantine (batch_id, via, sender, reason, source, size_bytes, held_bytes, held_whole, times_seen,
    received_at) values (gen_random_uuid(), 'dimse', $1, $2, $3, 524288, $4, $5, $6, now() - interval '2 hours')`;

/** Puts an object aside where the ingest worker would have put it. */
export const putAside = async (client: pg.Client, aside: Aside = {}): Promise<void> => {
  const { sender = 'MR3@10.0.0.3', reason = 'NOT_DICOM', source = 'object 7', bytes, whole = true, times = 1 } = aside;
  await client.query(ASIDE, [sender, reason, source, bytes === undefined ? Buffer.from('hello') : bytes, whole, times]);
};

const SENDER = `insert into sender (via, sender, first_seen_at, last_seen_at, refused, last_refused_at, last_refusal)
  values ($1, $2, now() - interval '90 days', now() - $3::interval, $4::bigint, case when $4::bigint > 0 then now() end, $5)`;
const TALLY = `insert into intake_tally (via, sender, starts_at, offered, stored, duplicate, quarantined, last_at)
  values ('dimse', $1, now() - $2::interval, 412, 400, 11, 1, now() - $2::interval)`;
const LEDGER = `insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined)
  values (gen_random_uuid(), 'dimse', $1, 24, 24, 0, 0)`;
const STUDY = `insert into study (study_instance_uid, session_key, rev, triaged_rev, waits_since, triage_failures)
  values ($1, $1, 2, $2, now() - $3::interval, 0)`;
const DOUBT = `insert into instance_doubt (study_instance_uid, series_instance_uid, sop_instance_uid, digest, doubt, via, sender)
  values ('2.25.31', '2.25.31.1', '2.25.31.1.1', 'd', 'UID_COLLISION', 'dimse', 'MR3@10.0.0.3')`;

/** A morning of a hospital: a scanner that sends, one that has fallen silent, one that is refused, and a queue of two. */
export const seedMorning = async (client: pg.Client): Promise<void> => {
  await client.query(SENDER, ['dimse', 'MR3@10.0.0.3', '4 s', 0, null]);
  await client.query(SENDER, ['dimse', 'CT1@10.0.0.1', '9 hours 1 minute', 0, null]);
  await client.query(SENDER, ['dimse', 'OLDPACS@10.0.0.9', '3 days', 38, 'NOT_ALLOWED']);
  await client.query(SENDER, ['stow', '127.0.0.1', '50 s', 2, 'OVERLOAD']);
  for (const age of ['30 minutes', '7 hours']) await client.query(TALLY, ['MR3@10.0.0.3', age]);
  await client.query(TALLY, ['CT1@10.0.0.1', '10 hours']);
  await client.query(LEDGER, ['MR3@10.0.0.3']);
  await client.query(STUDY, ['2.25.31', 2, '0 s']);
  for (const [uid, age] of [
    ['2.25.32', '40 s'],
    ['2.25.33', '3 s'],
  ])
    await client.query(STUDY, [uid, 1, age]);
  await client.query(DOUBT);
  await putAside(client, { source: 'object 3', times: 14 });
  await putAside(client, { reason: 'HEADER_TOO_LARGE', source: 'object 4', whole: false });
  await putAside(client, { reason: 'CANNOT_OPEN', source: '/export/mr/locked.dcm', sender: 'folder', bytes: null });
};
