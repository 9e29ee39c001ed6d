-- Whose studies these are, what is known of the person beside the headers, and what both add up to.

create table person (
  -- The identity that first named them: a digest, so that it names nobody where it is logged.
  person_id     text primary key,
  -- As the headers say it. Both null for a study that does not say whose it is.
  issuer        text,
  patient_id    text,
  -- Another record of the same human being, by a merge in force.
  merged_into   text references person,
  -- Facts, context or identity changed; chart computed from them.
  rev           bigint not null default 1,
  charted_rev   bigint not null default 0,
  chart_failures integer not null default 0,
  chart_after   timestamptz not null default now(),
  chart         jsonb,
  -- The versions of format and policies that the chart was made under.
  charted_under text,
  charted_at    timestamptz
);
create index person_uncharted on person (chart_after) where rev > charted_rev;
create index person_merged on person (merged_into) where merged_into is not null;

-- The record that a person's studies are kept under, through all merges in force.
create function root_of(person text) returns text language sql stable as '
  with recursive upward (person_id, merged_into) as (
    select person_id, merged_into from person where person_id = $1
    union
    select p.person_id, p.merged_into from person p join upward u on p.person_id = u.merged_into
  )
  select coalesce((select person_id from upward where merged_into is null), $1)';

alter table study
  -- Who the headers name; null until a worker has filled it in for a study that came before this column.
  add column identity_key text,
  -- Who it is kept under: the identity, unless it was split off, through all merges in force.
  add column person_id text references person;
create index study_person on study (person_id);
create index study_identity on study (identity_key);
create index study_without_identity on study (study_instance_uid) where identity_key is null;

-- Explicit merges and splits: who did what, when and why, and whether it was taken back.
create table identity_change (
  change_id       bigint generated always as identity primary key,
  kind            text not null check (kind in ('merge', 'split')),
  -- A merge: `from_person` is kept under `into_person`. A split: `studies` of `from_person` are kept under `into_person`.
  from_person     text not null references person,
  into_person     text not null references person,
  studies         text[] not null default '{}',
  -- The context of `into_person` before the change and that of `from_person`: what a reversal has to take back.
  context_before  jsonb,
  reason          text not null,
  changed_by      text not null,
  changed_at      timestamptz not null default now(),
  reversed_by     text,
  reversed_at     timestamptz,
  reversed_reason text,
  check (from_person <> into_person)
);
create index identity_change_from on identity_change (from_person);
create index identity_change_into on identity_change (into_person);

-- Studies that were split off, and whom they are kept under while that is in force.
create table study_split (
  study_instance_uid text primary key references study,
  person_id          text not null references person,
  change_id          bigint not null references identity_change
);

-- One document a person; every version of it is kept.
create table clinical_context (
  person_id   text not null references person,
  revision    integer not null check (revision > 0),
  context     jsonb not null,
  -- How it came: form, fhir, merge, proposal, baseline.
  via         text not null,
  note        text,
  written_by  text not null,
  written_at  timestamptz not null default now(),
  primary key (person_id, revision)
);
create trigger clinical_context_append_only before update or delete on clinical_context
  for each row execute function refuse_change();

alter table entry
  -- What other studies of the person need to know of this one: small, so that a chart does not read all the evidence.
  add column history jsonb,
  -- What the person's history makes of this one: tier, read-by with reasons, comparison, slot.
  add column standing jsonb,
  -- When the reading that stands was made: the list of unread studies must not walk over all that were ever read.
  add column read_at timestamptz;
create index entry_unread_order on entry (tier, read_by, study_instance_uid) where read_at is null;

-- Which policy sets deadlines. The last row is in force; without one it is the policy that the software brought.
create table priority_activation (
  activation_id bigint generated always as identity primary key,
  version       text not null,
  policy        jsonb not null,
  note          text not null,
  activated_by  text not null,
  activated_at  timestamptz not null default now()
);
create trigger priority_activation_append_only before update or delete on priority_activation
  for each row execute function refuse_change();

-- The slots of surveillance, a row each. Whether one is overdue is a question of the day, and is asked on reading.
create table surveillance_slot (
  person_id   text not null references person,
  ordinal     integer not null,
  due_date    date not null,
  state       text not null check (state in ('closed', 'open', 'missed')),
  -- The oldest that is open: what is waited for. Later ones are only planned.
  is_waiting  boolean not null,
  slot        jsonb not null,
  primary key (person_id, ordinal)
);
create index surveillance_waiting on surveillance_slot (due_date, person_id, ordinal) where is_waiting;
create index surveillance_closed on surveillance_slot (due_date, person_id, ordinal) where state = 'closed';

-- Treatments that radiotherapy objects propose; nothing is one until a person says so.
create table treatment_proposal (
  person_id   text not null references person,
  proposal_id text not null,
  proposal    jsonb not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'dismissed')),
  decided_by  text,
  decided_at  timestamptz,
  primary key (person_id, proposal_id)
);

-- Who read what, when. A study is unread when it has none that stands.
create table reading (
  reading_id         bigint generated always as identity primary key,
  study_instance_uid text not null references study,
  read_by            text not null,
  read_at            timestamptz not null default now(),
  undone_by          text,
  undone_at          timestamptz
);
create unique index reading_stands on reading (study_instance_uid) where undone_at is null;
create index reading_order on reading (read_at, study_instance_uid) where undone_at is null;

-- Cases that a reader was offered and passed over, with the reason.
create table skip (
  skip_id            bigint generated always as identity primary key,
  study_instance_uid text not null references study,
  skipped_by         text not null,
  reason             text not null,
  skipped_at         timestamptz not null default now()
);
create index skip_study on skip (study_instance_uid, skipped_at);
