-- Who sends, what is kept of what could not be read, and what is doubtful about what was stored.

-- One row a batch and sender, instead of one a batch in intake_batch, which is no longer written:
-- offered = stored + duplicate + quarantined, for every sender.
create table intake_ledger (
  batch_id    uuid not null,
  -- The intake: dimse, stow, folder, pull, cli, replay.
  via         text not null,
  -- Who offered it, within bounds: an AE title and address, an address, the name of a PACS. PHI-free by agreement.
  sender      text not null,
  offered     integer not null,
  stored      integer not null,
  duplicate   integer not null,
  quarantined integer not null,
  received_at timestamptz not null default now(),
  primary key (batch_id, via, sender),
  check (offered = stored + duplicate + quarantined)
);
create index intake_ledger_time on intake_ledger (received_at);

-- The ledger in sums: rows of a few minutes ago are taken out of it and added here, in one statement, so that both tables
-- together hold every count once and what a page reads does not grow with the images.
create table intake_tally (
  via         text not null,
  sender      text not null,
  -- Five minutes from here; an hour from here where it is more than a day ago.
  starts_at   timestamptz not null,
  offered     bigint not null,
  stored      bigint not null,
  duplicate   bigint not null,
  quarantined bigint not null,
  -- When the last of them was stored.
  last_at     timestamptz not null,
  primary key (via, sender, starts_at),
  check (offered = stored + duplicate + quarantined)
);
create index intake_tally_time on intake_tally (starts_at);
create index intake_tally_fine on intake_tally (starts_at)
  where starts_at <> date_bin('1 hour', starts_at, timestamptz '2000-01-01 00:00:00+00');

alter table study
  -- Since when something of it has been waiting for triage, without a break; of no meaning while nothing is.
  add column waits_since timestamptz not null default now();
create function begin_waiting() returns trigger language plpgsql as $$
begin
  new.waits_since := now();
  return new;
end $$;
create trigger study_begins_waiting before update of rev on study
  for each row when (old.rev <= old.triaged_rev and new.rev > new.triaged_rev) execute function begin_waiting();

-- When a sender was last heard, and what it was refused. Written every few seconds, never with an image.
create table sender (
  via             text not null,
  sender          text not null,
  first_seen_at   timestamptz not null default now(),
  last_seen_at    timestamptz not null default now(),
  -- Objects answered with a failure that the sender may repeat, and connections that were refused.
  refused         bigint not null default 0,
  last_refused_at timestamptz,
  -- A closed code, such as OVERLOAD, DATABASE_DOWN, NOT_ALLOWED.
  last_refusal    text,
  primary key (via, sender)
);

alter table quarantine
  add column sender              text not null default '',
  -- SHA-256 over intake, sender, reason and the bytes held: the same object offered again is the same row.
  add column fingerprint         text,
  add column times_seen          integer not null default 1,
  add column last_seen_at        timestamptz not null default now(),
  -- As far as they could be read.
  add column study_instance_uid  text,
  add column series_instance_uid text,
  add column sop_instance_uid    text,
  -- The beginning of the object, at most 256 KiB, as a Part-10 file: what a replay reads. PHI.
  add column held_bytes          bytea,
  -- Whether that is all of it, or all of it before its pixels.
  add column held_whole          boolean not null default false,
  add column state               text not null default 'open' check (state in ('open', 'stored', 'dismissed')),
  -- Somebody asks for a replay; a worker carries it out, and says so in `replayed_at`.
  add column replay_asked_at     timestamptz,
  add column replay_asked_by     text,
  -- Until then a worker has it in hands.
  add column replay_lease        timestamptz,
  add column replays             integer not null default 0,
  add column replayed_at         timestamptz,
  -- What became of the last one: INCOMPLETE where the reader asks for more than is held.
  add column replay_outcome      text check (replay_outcome in ('STORED', 'NOT_STORED', 'INCOMPLETE')),
  add column decided_by          text,
  add column decided_at          timestamptz,
  -- Why it was dismissed, in the person's words.
  add column decided_because     text;
create unique index quarantine_same on quarantine (fingerprint) where fingerprint is not null and state = 'open';
create index quarantine_list on quarantine (state, last_seen_at, quarantine_id);
create index quarantine_reason on quarantine (state, reason, last_seen_at, quarantine_id);
create index quarantine_sender on quarantine (state, sender, last_seen_at, quarantine_id);
-- Bytes of what is decided, which are to go.
create index quarantine_held on quarantine (decided_at) where state <> 'open' and held_bytes is not null;
create index quarantine_replay on quarantine (replay_asked_at) where replay_asked_at is not null;

-- What was stored and is still doubtful. Closed codes, such as UID_COLLISION and IDENTITY_CONFLICT.
create table instance_doubt (
  doubt_id            bigint generated always as identity primary key,
  study_instance_uid  text not null references study,
  series_instance_uid text not null,
  sop_instance_uid    text not null,
  digest              text not null,
  doubt               text not null,
  via                 text not null,
  sender              text not null,
  raised_at           timestamptz not null default now()
);
create index instance_doubt_study on instance_doubt (study_instance_uid);
create index instance_doubt_time on instance_doubt (raised_at desc) include (doubt, study_instance_uid);

-- One SOP Instance UID in two places, or with two contents: found without reading a study.
create index instance_sop on instance (sop_instance_uid);

-- Keeps studies under the persons whom their headers name now, unless they were split off, through all merges in force.
-- `studies`: an array of {study, identity, issuer, patientId}. Persons are inserted and held in one order, so that two
-- callers cannot deadlock. Who loses a study by it is charted again as well as who gains it.
create function keep_under_persons(studies jsonb) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  moved text[];
begin
  insert into person (person_id, issuer, patient_id)
  select distinct n.identity, n.issuer, n."patientId"
  from jsonb_to_recordset(studies) as n(identity text, issuer text, "patientId" text)
  order by n.identity
  on conflict do nothing;

  with named as (
    select n.study as uid, n.identity as identity_key, root_of(coalesce(x.person_id, n.identity)) as person_id
    from jsonb_to_recordset(studies) as n(study text, identity text)
    left join study_split x on x.study_instance_uid = n.study
  ), before as (
    select s.study_instance_uid as uid, s.person_id from study s join named n on n.uid = s.study_instance_uid
  ), assigned as (
    update study s set identity_key = n.identity_key, person_id = n.person_id from named n
    where s.study_instance_uid = n.uid
      and (s.identity_key is distinct from n.identity_key or s.person_id is distinct from n.person_id)
    returning s.study_instance_uid as uid, s.person_id
  )
  select array_agg(distinct p.person_id) into moved
  from assigned a join before b using (uid), unnest(array[b.person_id, a.person_id]) as p(person_id)
  where b.person_id is distinct from a.person_id and p.person_id is not null;

  if moved is null then return; end if;
  perform from person where person_id = any(moved) order by person_id for no key update;
  update person set rev = rev + 1, chart_failures = 0, chart_after = now() where person_id = any(moved);
end $$;

-- What the instances of a series have in common, once: a header is four fifths of it. Rows are never deleted or changed.
create table header_part (
  digest text primary key,
  part   jsonb not null
);
-- Null where `header` is the whole header: what was stored before there were parts.
alter table instance add column part_digest text;

-- Takes one batch in: instances, studies and their revisions, persons, doubts, quarantine, ledger. One call is one round
-- trip and one transaction, because every image that a scanner sends waits for it.
--
-- `offered`: an array of {n, sender, study, series, sop, digest, identity, part}, sorted by UID; `headers` in the same
-- order; `parts`: an array of {digest, part}; `studies`: an array of {study, session, identity, issuer, patientId}, as the
-- last instance of each says; `unreadable`: an array of quarantine rows, each fingerprint once, sorted by it. Answers
-- {ledger, stored: [n] or null for all, doubts: [{n, doubt}], toTriage: [{studyInstanceUid, rev}]}. `again` says that the
-- batch may have been taken in before; of one that was, the answer is only its ledger.
create function take_in(batch uuid, again boolean, intake text, offered jsonb, headers jsonb, parts jsonb, studies jsonb,
    unreadable jsonb, settle_ms integer)
  returns jsonb language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  earlier     jsonb;
  study_uids  text[];
  sessions    text[];
  known       bigint;
  shared_uids bigint;
  other_names bigint;
  inserted    bigint[];
  gained      text[];
  stored      jsonb;
  doubts      jsonb := '[]';
  to_triage   jsonb := '[]';
  ledger      jsonb;
begin
  if again then
    select jsonb_build_object('stored', sum(l.stored), 'duplicate', sum(l.duplicate), 'quarantined', sum(l.quarantined))
    into earlier from intake_ledger l where l.batch_id = batch having count(*) > 0;
    if earlier is not null then return jsonb_build_object('ledger', earlier); end if;
  end if;

  -- A server or role may have switched it off; an answer has to mean durable. Stricter settings are left alone.
  if current_setting('synchronous_commit') in ('off', 'local') then
    perform set_config('synchronous_commit', 'on', true);
  end if;

  if jsonb_array_length(offered) > 0 then
    -- Nobody merges, splits or takes back until this is over; taken before any row is.
    lock table identity_change in row share mode;

    select array_agg(s.study), array_agg(s.session) into study_uids, sessions
    from jsonb_to_recordset(studies) as s(study text, session text);
    -- At revision 0: their first instance makes it 1.
    select count(*) into known from study where study_instance_uid = any(study_uids);
    if known < cardinality(study_uids) then
      insert into study (study_instance_uid, session_key, rev)
      select s.study, s.session, 0 from unnest(study_uids, sessions) as s(study, session)
      order by s.study collate "C"
      on conflict do nothing;
    end if;

    -- The sessions that these studies come into and are in, held in one order: versions of one instance never race.
    perform from study where session_key in (
      select unnest(sessions) union all select session_key from study where study_instance_uid = any(study_uids)
    )
    order by study_instance_uid collate "C" for no key update;

    if jsonb_array_length(parts) > 0 then
      insert into header_part (digest, part)
      select p.digest, p.part from jsonb_to_recordset(parts) as p(digest text, part jsonb)
      order by p.digest collate "C"
      on conflict do nothing;
    end if;

    with new as (
      insert into instance
        (study_instance_uid, series_instance_uid, sop_instance_uid, digest, header, part_digest, batch_id)
      select o.study, o.series, o.sop, o.digest, o.header, o.part, batch
      from rows from (
        jsonb_to_recordset(offered) as (study text, series text, sop text, digest text, part text),
        jsonb_array_elements(headers)
      ) as o(study, series, sop, digest, part, header)
      on conflict (study_instance_uid, series_instance_uid, sop_instance_uid, digest) do nothing
      returning seq, study_instance_uid
    )
    select array_agg(seq), array_agg(distinct study_instance_uid) into inserted, gained from new;

    -- The same object twice in one batch: the first of them is the stored one.
    if coalesce(cardinality(inserted), 0) < jsonb_array_length(offered) then
      select coalesce(jsonb_agg(f.n), '[]') into stored from (
        select min(o.n) as n from jsonb_to_recordset(offered) as o(n integer, digest text)
        where o.digest in (select i.digest from instance i where i.seq = any(inserted))
        group by o.digest
      ) f;
    end if;
  end if;

  if gained is not null then
    -- Whether there is anything to doubt: a SOP Instance UID that stands elsewhere, or a study by two names.
    select (
      select count(*) - count(distinct sop_instance_uid) from instance
      where sop_instance_uid = any(array(select i.sop_instance_uid from instance i where i.seq = any(inserted)))
    ), (
      select count(*) from jsonb_to_recordset(offered) as o(study text, identity text)
      join jsonb_to_recordset(studies) as n(study text, identity text) using (study)
      join study s on s.study_instance_uid = o.study
      where o.study = any(gained) and (o.identity <> n.identity or o.identity <> s.identity_key)
    ) into shared_uids, other_names;

    if shared_uids > 0 or other_names > 0 then
      with new as (
        select o.n, o.sender, o.identity, i.* from jsonb_to_recordset(offered)
          as o(n integer, sender text, study text, series text, sop text, digest text, identity text)
        join instance i on i.study_instance_uid = o.study and i.series_instance_uid = o.series
          and i.sop_instance_uid = o.sop and i.digest = o.digest
        where stored is null or stored @> to_jsonb(o.n)
      ), first_named as (
        select distinct on (o.study) o.study, o.identity
        from jsonb_to_recordset(offered) as o(n integer, study text, identity text) order by o.study, o.n
      ), raised as (
        select n, 'IDENTITY_CONFLICT' as doubt from new
        join study s using (study_instance_uid) join first_named f on f.study = s.study_instance_uid
        where new.identity <> coalesce(s.identity_key, f.identity)
        union
        select n, case when e.study_instance_uid = new.study_instance_uid
          and e.series_instance_uid = new.series_instance_uid then 'CONTENT_CHANGED' else 'UID_COLLISION' end
        from new join instance e on e.sop_instance_uid = new.sop_instance_uid and e.seq < new.seq
      ), kept as (
        insert into instance_doubt
          (study_instance_uid, series_instance_uid, sop_instance_uid, digest, doubt, via, sender)
        select new.study_instance_uid, new.series_instance_uid, new.sop_instance_uid, new.digest, r.doubt, intake,
          new.sender
        from raised r join new using (n) order by r.n, r.doubt
      )
      select coalesce(jsonb_agg(jsonb_build_object('n', n, 'doubt', doubt)), '[]') into doubts from raised;
    end if;

    -- All studies of the sessions that these are in, were in, or come into. One that waits for triage already keeps its
    -- turn, so that a stream of instances cannot put it off; otherwise its turn is `settle_ms` from now: that tells whom
    -- nobody has been woken for. New facts end the penance of a study that triage failed on.
    with named as (
      select s.study, s.session from unnest(study_uids, sessions) as s(study, session) where s.study = any(gained)
    ), revised as (
      update study s set
        rev = s.rev + 1,
        session_key = coalesce((select n.session from named n where n.study = s.study_instance_uid), s.session_key),
        last_received_at = case when s.study_instance_uid = any(gained) then now() else s.last_received_at end,
        triage_failures = 0,
        triage_after = case when s.rev > s.triaged_rev and s.triage_failures = 0 then s.triage_after
          else now() + settle_ms * interval '1 millisecond' end
      where s.session_key in (
        select n.session from named n
        union all
        select t.session_key from study t where t.study_instance_uid = any(gained)
      )
      returning s.study_instance_uid, s.rev, s.triage_after
    )
    select coalesce(jsonb_agg(jsonb_build_object('studyInstanceUid', study_instance_uid, 'rev', rev)), '[]')
    into to_triage from revised where triage_after = now() + settle_ms * interval '1 millisecond';

    perform keep_under_persons(k.renamed) from (
      select jsonb_agg(n) as renamed from jsonb_array_elements(studies) as n
      join study s on s.study_instance_uid = n ->> 'study'
      where s.study_instance_uid = any(gained) and s.identity_key is distinct from n ->> 'identity'
    ) k where k.renamed is not null;

    -- A study that was read has to be looked at again. That it was read, and why not any more, stays on record.
    update entry set read_at = null where study_instance_uid = any(gained) and read_at is not null;
    if found then
      update reading set undone_by = 'new images', undone_at = now()
      where study_instance_uid = any(gained) and undone_at is null;
    end if;
  end if;

  if jsonb_array_length(unreadable) > 0 then
    insert into quarantine (batch_id, via, sender, reason, source, size_bytes, fingerprint, times_seen,
      study_instance_uid, series_instance_uid, sop_instance_uid, held_bytes, held_whole)
    select batch, intake, u.sender, u.reason, u.source, u."sizeBytes", u.fingerprint, u.times,
      u.study, u.series, u.sop, decode(u.held, 'base64'), u.whole
    from jsonb_to_recordset(unreadable) as u(sender text, reason text, source text, "sizeBytes" bigint,
      fingerprint text, times integer, study text, series text, sop text, held text, whole boolean)
    on conflict (fingerprint) where fingerprint is not null and state = 'open'
    do update set times_seen = quarantine.times_seen + excluded.times_seen, last_seen_at = now(),
      source = excluded.source;
  end if;

  with counted as (
    select o.sender, 1 as offered, (stored is null or stored @> to_jsonb(o.n))::integer as stored, 0 as quarantined
    from jsonb_to_recordset(offered) as o(n integer, sender text)
    union all
    select u.sender, u.times, 0, u.times from jsonb_to_recordset(unreadable) as u(sender text, times integer)
  ), kept as (
    insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined)
    select batch, intake, c.sender, sum(c.offered), sum(c.stored),
      sum(c.offered) - sum(c.stored) - sum(c.quarantined), sum(c.quarantined)
    from counted c group by c.sender
    returning intake_ledger.stored, intake_ledger.duplicate, intake_ledger.quarantined
  )
  select jsonb_build_object('stored', coalesce(sum(k.stored), 0), 'duplicate', coalesce(sum(k.duplicate), 0),
    'quarantined', coalesce(sum(k.quarantined), 0)) into ledger from kept k;
  return jsonb_build_object('ledger', ledger, 'stored', stored, 'doubts', doubts, 'toTriage', to_triage);
end $$;
