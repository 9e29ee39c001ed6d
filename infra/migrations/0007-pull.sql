-- What is pulled from which PACS: a worker that is killed leaves nothing that the next does not find.

create table pull_source (
  -- The name of the PACS in the configuration.
  source            text primary key,
  -- One worker at a time pulls from a PACS. By the database's clock.
  lease_holder      uuid,
  leased_until      timestamptz not null default '-infinity',
  -- The last time that all its studies of the window were listed and noted. Windows begin before it, not before now.
  listed_at         timestamptz,
  next_at           timestamptz not null default now(),
  -- In a row; 0 while it answers.
  failures          integer not null default 0,
  -- A closed code, such as UNREACHABLE or UNAUTHORISED.
  last_reason       text,
  last_failed_at    timestamptz,
  last_succeeded_at timestamptz,
  -- Results of the last list that name no study by a valid UID.
  unusable          integer not null default 0
);

-- A study is to be fetched while fetched_digest differs from seen_digest.
create table pull_study (
  source             text not null references pull_source on delete cascade,
  study_instance_uid text not null,
  -- What the PACS says of it, and SHA-256 over all that it says.
  seen_instances     integer,
  seen_series        integer,
  seen_digest        text not null,
  first_seen_at      timestamptz not null default now(),
  seen_at            timestamptz not null default now(),
  -- What it said when everything of it was last fetched. Written after the facts are on disk.
  fetched_instances  integer,
  fetched_digest     text,
  fetched_at         timestamptz,
  attempts           integer not null default 0,
  next_at            timestamptz not null default now(),
  -- The lease under which somebody fetches it.
  taken_by           uuid,
  last_reason        text,
  primary key (source, study_instance_uid)
);
create index pull_study_waiting on pull_study (source, attempts, first_seen_at desc)
  where fetched_digest is distinct from seen_digest;
-- Triage asks what is announced of a study and not here yet.
create index pull_study_announced on pull_study (study_instance_uid) where fetched_digest is distinct from seen_digest;
create index pull_study_seen on pull_study (source, seen_at);
