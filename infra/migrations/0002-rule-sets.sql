-- What judging is done by: rule sets, which of them is in force, and try-outs of others before they are.

create function refuse_change() returns trigger language plpgsql as
  'begin raise exception ''rows of % are never changed or deleted'', tg_table_name; end';

create table rule_set (
  version    text primary key,
  rules      jsonb not null,
  note       text not null,
  -- Null: the software brought it.
  created_by text,
  created_at timestamptz not null default now()
);
create trigger rule_set_append_only before update or delete on rule_set
  for each row execute function refuse_change();

create table try_out (
  try_out_id   bigint generated always as identity primary key,
  version      text not null references rule_set,
  -- The rule set that was in force when it was asked for.
  against      text not null references rule_set,
  -- The newest studies; null: all.
  sample       integer check (sample > 0),
  asked_by     text not null,
  asked_at     timestamptz not null default now(),
  -- Who works on it: a lease on the database's clock, and an epoch that fences every page of results.
  leased_until timestamptz not null default '-infinity',
  epoch        bigint not null default 0,
  -- The last study that is done; the walk goes from the newest to the oldest.
  place        text,
  studies      integer not null,
  done         integer not null default 0,
  unchanged    integer not null default 0,
  failed       integer not null default 0,
  finished_at  timestamptz
);
create index try_out_version on try_out (version, try_out_id);
create index try_out_open on try_out (try_out_id) where finished_at is null;

create table try_out_change (
  try_out_id         bigint not null references try_out,
  study_instance_uid text not null,
  -- Place of the kind in the order of danger.
  danger             smallint not null,
  kind               text not null,
  change             jsonb not null,
  primary key (try_out_id, danger, study_instance_uid)
);

-- The last row is in force. Triage holds this table still (lock in share mode) while it writes a verdict.
create table activation (
  activation_id   bigint generated always as identity primary key,
  version         text not null references rule_set,
  note            text not null,
  -- Null: the software put its own new rules in force.
  activated_by    text,
  activated_at    timestamptz not null default now(),
  try_out_id      bigint references try_out,
  override_reason text
);
create trigger activation_append_only before update or delete on activation
  for each row execute function refuse_change();

-- The versions that an entry was made under, beside it: finding outdated ones must not unpack every entry.
alter table entry add column edition jsonb;

create index study_received on study (first_received_at, study_instance_uid);

-- Descriptions that gave no facts, for whoever maps a site's words. PHI.
create table unmapped_description (
  study_instance_uid text not null references study,
  -- The attribute that holds it.
  keyword            text not null,
  text               text not null,
  -- Its tokens that no word of the vocabulary reads, and the facts that it says nothing of.
  tokens             text[] not null,
  unknown            text[] not null
);
create index unmapped_description_study on unmapped_description (study_instance_uid);
