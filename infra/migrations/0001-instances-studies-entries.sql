-- The truth: what arrived (instance), what it adds up to (study), what was decided (entry), who reads it (claim).
create table study (
  study_instance_uid  text primary key,
  -- Studies of one patient and day are judged together. A digest: it names no patient where it is logged or queued.
  session_key         text not null,
  first_received_at   timestamptz not null default now(),
  last_received_at    timestamptz not null default now(),
  -- Facts changed; verdicts computed from them. rev > triaged_rev is the queue that cannot be lost.
  rev                 bigint not null default 1,
  triaged_rev         bigint not null default 0,
  triage_failures     integer not null default 0,
  triage_after        timestamptz not null default now()
);
create index study_session on study (session_key);
create index study_untriaged on study (triage_after) where rev > triaged_rev;

create table instance (
  -- Order of arrival: of two versions of one instance the later is in force, and the earlier is kept.
  seq                 bigint generated always as identity primary key,
  study_instance_uid  text not null references study,
  series_instance_uid text not null,
  sop_instance_uid    text not null,
  digest              text not null,
  header              jsonb not null,
  received_at         timestamptz not null default now(),
  batch_id            uuid not null,
  unique (study_instance_uid, series_instance_uid, sop_instance_uid, digest)
);

create table intake_batch (
  batch_id    uuid primary key,
  via         text not null,
  offered     integer not null,
  stored      integer not null,
  duplicate   integer not null,
  quarantined integer not null,
  received_at timestamptz not null default now(),
  check (offered = stored + duplicate + quarantined)
);

create table quarantine (
  quarantine_id bigint generated always as identity primary key,
  batch_id      uuid not null,
  via           text not null,
  reason        text not null,
  -- Where it came from, for the person who will look: a path or a part number. PHI.
  source        text not null,
  size_bytes    bigint,
  received_at   timestamptz not null default now()
);

create table entry (
  study_instance_uid text primary key references study,
  triaged_rev        bigint not null,
  tier               smallint not null,
  read_by            timestamptz not null,
  verdict            text not null,
  patient_id         text,
  patient_name       text,
  description        text,
  accession_number   text,
  modalities         text[] not null,
  entry              jsonb not null,
  judged_at          timestamptz not null default now()
);
create index entry_reading_order on entry (tier, read_by, study_instance_uid);

create table claim (
  study_instance_uid text primary key references study,
  claimed_by         text not null,
  epoch              bigint not null,
  claimed_until      timestamptz not null
);
