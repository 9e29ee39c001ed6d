-- Who sends, what is kept of what could not be read, and what is doubtful about what was stored.

-- One row a batch and sender, instead of one a batch: offered = stored + duplicate + quarantined, for every sender.
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
  add column replays             integer not null default 0,
  add column replayed_at         timestamptz,
  add column decided_by          text,
  add column decided_at          timestamptz;
create unique index quarantine_same on quarantine (fingerprint) where fingerprint is not null and state = 'open';
create index quarantine_open on quarantine (last_seen_at desc, quarantine_id) where state = 'open';
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
create index instance_doubt_time on instance_doubt (raised_at desc);
