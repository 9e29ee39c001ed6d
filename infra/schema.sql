create table activation (
  activation_id bigint not null generated always as identity,
  version text not null,
  note text not null,
  activated_by text,
  activated_at timestamp with time zone not null default now(),
  try_out_id bigint,
  override_reason text,
  constraint activation_pkey PRIMARY KEY (activation_id),
  constraint activation_try_out_id_fkey FOREIGN KEY (try_out_id) REFERENCES try_out(try_out_id),
  constraint activation_version_fkey FOREIGN KEY (version) REFERENCES rule_set(version)
);
CREATE TRIGGER activation_append_only BEFORE DELETE OR UPDATE ON public.activation FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table claim (
  study_instance_uid text not null,
  claimed_by text not null,
  epoch bigint not null,
  claimed_until timestamp with time zone not null,
  constraint claim_pkey PRIMARY KEY (study_instance_uid),
  constraint claim_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);

create table entry (
  study_instance_uid text not null,
  triaged_rev bigint not null,
  tier smallint not null,
  read_by timestamp with time zone not null,
  verdict text not null,
  patient_id text,
  patient_name text,
  description text,
  accession_number text,
  modalities text[] not null,
  entry jsonb not null,
  judged_at timestamp with time zone not null default now(),
  edition jsonb,
  constraint entry_pkey PRIMARY KEY (study_instance_uid),
  constraint entry_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX entry_reading_order ON public.entry USING btree (tier, read_by, study_instance_uid);

create table instance (
  seq bigint not null generated always as identity,
  study_instance_uid text not null,
  series_instance_uid text not null,
  sop_instance_uid text not null,
  digest text not null,
  header jsonb not null,
  received_at timestamp with time zone not null default now(),
  batch_id uuid not null,
  constraint instance_study_instance_uid_series_instance_uid_sop_instanc_key UNIQUE (study_instance_uid, series_instance_uid, sop_instance_uid, digest),
  constraint instance_pkey PRIMARY KEY (seq),
  constraint instance_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);

create table intake_batch (
  batch_id uuid not null,
  via text not null,
  offered integer not null,
  stored integer not null,
  duplicate integer not null,
  quarantined integer not null,
  received_at timestamp with time zone not null default now(),
  constraint intake_batch_pkey PRIMARY KEY (batch_id),
  constraint intake_batch_check CHECK ((offered = ((stored + duplicate) + quarantined)))
);

create table quarantine (
  quarantine_id bigint not null generated always as identity,
  batch_id uuid not null,
  via text not null,
  reason text not null,
  source text not null,
  size_bytes bigint,
  received_at timestamp with time zone not null default now(),
  constraint quarantine_pkey PRIMARY KEY (quarantine_id)
);

create table rule_set (
  version text not null,
  rules jsonb not null,
  note text not null,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint rule_set_pkey PRIMARY KEY (version)
);
CREATE TRIGGER rule_set_append_only BEFORE DELETE OR UPDATE ON public.rule_set FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table study (
  study_instance_uid text not null,
  session_key text not null,
  first_received_at timestamp with time zone not null default now(),
  last_received_at timestamp with time zone not null default now(),
  rev bigint not null default 1,
  triaged_rev bigint not null default 0,
  triage_failures integer not null default 0,
  triage_after timestamp with time zone not null default now(),
  constraint study_pkey PRIMARY KEY (study_instance_uid)
);
CREATE INDEX study_received ON public.study USING btree (first_received_at, study_instance_uid);
CREATE INDEX study_session ON public.study USING btree (session_key);
CREATE INDEX study_untriaged ON public.study USING btree (triage_after) WHERE (rev > triaged_rev);

create table try_out (
  try_out_id bigint not null generated always as identity,
  version text not null,
  against text not null,
  sample integer,
  asked_by text not null,
  asked_at timestamp with time zone not null default now(),
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  epoch bigint not null default 0,
  place text,
  studies integer not null,
  done integer not null default 0,
  unchanged integer not null default 0,
  failed integer not null default 0,
  finished_at timestamp with time zone,
  constraint try_out_pkey PRIMARY KEY (try_out_id),
  constraint try_out_against_fkey FOREIGN KEY (against) REFERENCES rule_set(version),
  constraint try_out_version_fkey FOREIGN KEY (version) REFERENCES rule_set(version),
  constraint try_out_sample_check CHECK ((sample > 0))
);
CREATE INDEX try_out_open ON public.try_out USING btree (try_out_id) WHERE (finished_at IS NULL);
CREATE INDEX try_out_version ON public.try_out USING btree (version, try_out_id);

create table try_out_change (
  try_out_id bigint not null,
  study_instance_uid text not null,
  danger smallint not null,
  kind text not null,
  change jsonb not null,
  constraint try_out_change_pkey PRIMARY KEY (try_out_id, danger, study_instance_uid),
  constraint try_out_change_try_out_id_fkey FOREIGN KEY (try_out_id) REFERENCES try_out(try_out_id)
);

create table unmapped_description (
  study_instance_uid text not null,
  keyword text not null,
  text text not null,
  tokens text[] not null,
  unknown text[] not null,
  seen_at timestamp with time zone not null default now(),
  constraint unmapped_description_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX unmapped_description_study ON public.unmapped_description USING btree (study_instance_uid);
