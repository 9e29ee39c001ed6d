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
CREATE INDEX study_session ON public.study USING btree (session_key);
CREATE INDEX study_untriaged ON public.study USING btree (triage_after) WHERE (rev > triaged_rev);
