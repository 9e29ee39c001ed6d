import { connected } from '../databases.ts';

/**
 * Fills a database that holds one study, judged, with so many copies of it, each another study of another patient, by
 * other UIDs and digests, so that tables and indexes are as large as years of work make them.
 */
export const multiplyStudies = (databaseUrl: string, copies: number): Promise<void> =>
  connected(databaseUrl, async (client) => {
    await client.query(FUNCTIONS);
    // What is copied refers to what is copied too: to look that up row by row takes as long as all else.
    await client.query('set session_replication_role = replica');
    for (const statement of COPIES) await client.query(statement, [copies]);
    await client.query(`drop function bench_uid; drop function bench_digest`);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });

/** Another UID of 2.25 (PS3.5 B.2), and another digest of 256 bits, for each copy; both in no order, as real ones. */
const FUNCTIONS = `
  create function bench_uid(value text, copy bigint) returns text language sql immutable as
    $$ select '2.25.1' || translate(md5(value || '/' || copy), 'abcdef', '012345') $$;
  create function bench_digest(value text, copy bigint) returns text language sql immutable as
    $$ select translate(rtrim(encode(sha256(convert_to(value || '/' || copy, 'UTF8')), 'base64'), '='), '+/', '-_') $$;
`;

const COPIES = [
  `insert into person (person_id, issuer, patient_id, rev, charted_rev, chart, charted_under, charted_at)
   select bench_digest(person_id, n), issuer, patient_id || '-' || n, rev, charted_rev, chart, charted_under, charted_at
   from person, generate_series(1, $1::bigint) as n`,
  `insert into study (study_instance_uid, session_key, rev, triaged_rev, identity_key, person_id, alerted_rev)
   select bench_uid(study_instance_uid, n), bench_digest(session_key, n), rev, triaged_rev,
     bench_digest(identity_key, n), bench_digest(person_id, n), alerted_rev
   from study, generate_series(1, $1::bigint) as n`,
  `insert into header_part (digest, part)
   select bench_digest(digest, n), part from header_part, generate_series(1, $1::bigint) as n`,
  `insert into instance (study_instance_uid, series_instance_uid, sop_instance_uid, digest, header, batch_id, part_digest)
   select bench_uid(study_instance_uid, n), bench_uid(series_instance_uid, n), bench_uid(sop_instance_uid, n),
     bench_digest(digest, n), header, batch_id, bench_digest(part_digest, n)
   from generate_series(1, $1::bigint) as n, instance`,
  `insert into entry (study_instance_uid, triaged_rev, tier, read_by, verdict, patient_id, patient_name, description,
     accession_number, modalities, entry, edition, history, standing)
   select bench_uid(study_instance_uid, n), triaged_rev, tier, read_by, verdict, patient_id, patient_name, description,
     accession_number, modalities, entry, edition, history, standing
   from entry, generate_series(1, $1::bigint) as n`,
  `insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined)
   select gen_random_uuid(), via, sender, offered, stored, duplicate, quarantined
   from intake_ledger, generate_series(1, $1::bigint) as n`,
];
