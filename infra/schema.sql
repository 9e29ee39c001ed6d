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

create table alert_delivery (
  delivery_id uuid not null default gen_random_uuid(),
  "position" bigint not null generated always as identity,
  alert_id bigint not null,
  event text not null,
  created_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone,
  last_failure text,
  constraint alert_delivery_pkey PRIMARY KEY (delivery_id),
  constraint alert_delivery_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES rescan_alert(alert_id),
  constraint alert_delivery_event_check CHECK ((event = ANY (ARRAY['raised'::text, 'resolved'::text])))
);
CREATE INDEX alert_delivery_alert ON public.alert_delivery USING btree (alert_id, "position");
CREATE INDEX alert_delivery_due ON public.alert_delivery USING btree (next_at) WHERE ((delivered_at IS NULL) AND (given_up_at IS NULL));

create table claim (
  study_instance_uid text not null,
  claimed_by text not null,
  epoch bigint not null,
  claimed_until timestamp with time zone not null,
  constraint claim_pkey PRIMARY KEY (study_instance_uid),
  constraint claim_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);

create table clinical_context (
  person_id text not null,
  revision integer not null,
  context jsonb not null,
  via text not null,
  note text,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint clinical_context_pkey PRIMARY KEY (person_id, revision),
  constraint clinical_context_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint clinical_context_revision_check CHECK ((revision > 0))
);
CREATE TRIGGER clinical_context_append_only BEFORE DELETE OR UPDATE ON public.clinical_context FOR EACH ROW EXECUTE FUNCTION refuse_change();

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
  history jsonb,
  standing jsonb,
  read_at timestamp with time zone,
  constraint entry_pkey PRIMARY KEY (study_instance_uid),
  constraint entry_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX entry_reading_order ON public.entry USING btree (tier, read_by, study_instance_uid);
CREATE INDEX entry_unread_order ON public.entry USING btree (tier, read_by, study_instance_uid) WHERE (read_at IS NULL);

create table header_part (
  digest text not null,
  part jsonb not null,
  constraint header_part_pkey PRIMARY KEY (digest)
);

create table identity_change (
  change_id bigint not null generated always as identity,
  kind text not null,
  from_person text not null,
  into_person text not null,
  studies text[] not null default '{}'::text[],
  context_before jsonb,
  reason text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null default now(),
  reversed_by text,
  reversed_at timestamp with time zone,
  reversed_reason text,
  constraint identity_change_pkey PRIMARY KEY (change_id),
  constraint identity_change_from_person_fkey FOREIGN KEY (from_person) REFERENCES person(person_id),
  constraint identity_change_into_person_fkey FOREIGN KEY (into_person) REFERENCES person(person_id),
  constraint identity_change_check CHECK ((from_person <> into_person)),
  constraint identity_change_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text])))
);
CREATE INDEX identity_change_from ON public.identity_change USING btree (from_person);
CREATE INDEX identity_change_into ON public.identity_change USING btree (into_person);

create table instance (
  seq bigint not null generated always as identity,
  study_instance_uid text not null,
  series_instance_uid text not null,
  sop_instance_uid text not null,
  digest text not null,
  header jsonb not null,
  received_at timestamp with time zone not null default now(),
  batch_id uuid not null,
  part_digest text,
  constraint instance_study_instance_uid_series_instance_uid_sop_instanc_key UNIQUE (study_instance_uid, series_instance_uid, sop_instance_uid, digest),
  constraint instance_pkey PRIMARY KEY (seq),
  constraint instance_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX instance_radiotherapy ON public.instance USING btree (study_instance_uid) WHERE (header ? 'radiotherapy'::text);
CREATE INDEX instance_sop ON public.instance USING btree (sop_instance_uid);

create table instance_doubt (
  doubt_id bigint not null generated always as identity,
  study_instance_uid text not null,
  series_instance_uid text not null,
  sop_instance_uid text not null,
  digest text not null,
  doubt text not null,
  via text not null,
  sender text not null,
  raised_at timestamp with time zone not null default now(),
  constraint instance_doubt_pkey PRIMARY KEY (doubt_id),
  constraint instance_doubt_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX instance_doubt_study ON public.instance_doubt USING btree (study_instance_uid);
CREATE INDEX instance_doubt_time ON public.instance_doubt USING btree (raised_at DESC) INCLUDE (doubt, study_instance_uid);

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

create table intake_ledger (
  batch_id uuid not null,
  via text not null,
  sender text not null,
  offered integer not null,
  stored integer not null,
  duplicate integer not null,
  quarantined integer not null,
  received_at timestamp with time zone not null default now(),
  constraint intake_ledger_pkey PRIMARY KEY (batch_id, via, sender),
  constraint intake_ledger_check CHECK ((offered = ((stored + duplicate) + quarantined)))
);
CREATE INDEX intake_ledger_time ON public.intake_ledger USING btree (received_at);

create table intake_tally (
  via text not null,
  sender text not null,
  starts_at timestamp with time zone not null,
  offered bigint not null,
  stored bigint not null,
  duplicate bigint not null,
  quarantined bigint not null,
  last_at timestamp with time zone not null,
  constraint intake_tally_pkey PRIMARY KEY (via, sender, starts_at),
  constraint intake_tally_check CHECK ((offered = ((stored + duplicate) + quarantined)))
);
CREATE INDEX intake_tally_fine ON public.intake_tally USING btree (starts_at) WHERE (starts_at <> date_bin('01:00:00'::interval, starts_at, '2000-01-01 00:00:00+00'::timestamp with time zone));
CREATE INDEX intake_tally_time ON public.intake_tally USING btree (starts_at);

create table person (
  person_id text not null,
  issuer text,
  patient_id text,
  merged_into text,
  rev bigint not null default 1,
  charted_rev bigint not null default 0,
  chart_failures integer not null default 0,
  chart_after timestamp with time zone not null default now(),
  chart jsonb,
  charted_under text,
  charted_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (person_id),
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(person_id)
);
CREATE INDEX person_merged ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_uncharted ON public.person USING btree (chart_after) WHERE (rev > charted_rev);

create table priority_activation (
  activation_id bigint not null generated always as identity,
  version text not null,
  policy jsonb not null,
  note text not null,
  activated_by text not null,
  activated_at timestamp with time zone not null default now(),
  constraint priority_activation_pkey PRIMARY KEY (activation_id)
);
CREATE TRIGGER priority_activation_append_only BEFORE DELETE OR UPDATE ON public.priority_activation FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table pull_source (
  source text not null,
  lease_holder uuid,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  listed_at timestamp with time zone,
  next_at timestamp with time zone not null default now(),
  failures integer not null default 0,
  last_reason text,
  last_failed_at timestamp with time zone,
  last_succeeded_at timestamp with time zone,
  unusable integer not null default 0,
  constraint pull_source_pkey PRIMARY KEY (source)
);

create table pull_study (
  source text not null,
  study_instance_uid text not null,
  seen_instances integer,
  seen_series integer,
  seen_digest text not null,
  first_seen_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  fetched_instances integer,
  fetched_digest text,
  fetched_at timestamp with time zone,
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  taken_by uuid,
  last_reason text,
  constraint pull_study_pkey PRIMARY KEY (source, study_instance_uid),
  constraint pull_study_source_fkey FOREIGN KEY (source) REFERENCES pull_source(source) ON DELETE CASCADE
);
CREATE INDEX pull_study_announced ON public.pull_study USING btree (study_instance_uid) WHERE (fetched_digest IS DISTINCT FROM seen_digest);
CREATE INDEX pull_study_seen ON public.pull_study USING btree (source, seen_at);
CREATE INDEX pull_study_waiting ON public.pull_study USING btree (source, attempts, first_seen_at DESC) WHERE (fetched_digest IS DISTINCT FROM seen_digest);

create table quarantine (
  quarantine_id bigint not null generated always as identity,
  batch_id uuid not null,
  via text not null,
  reason text not null,
  source text not null,
  size_bytes bigint,
  received_at timestamp with time zone not null default now(),
  sender text not null default ''::text,
  fingerprint text,
  times_seen integer not null default 1,
  last_seen_at timestamp with time zone not null default now(),
  study_instance_uid text,
  series_instance_uid text,
  sop_instance_uid text,
  held_bytes bytea,
  held_whole boolean not null default false,
  state text not null default 'open'::text,
  replay_asked_at timestamp with time zone,
  replay_asked_by text,
  replay_lease timestamp with time zone,
  replays integer not null default 0,
  replayed_at timestamp with time zone,
  replay_outcome text,
  decided_by text,
  decided_at timestamp with time zone,
  decided_because text,
  constraint quarantine_pkey PRIMARY KEY (quarantine_id),
  constraint quarantine_replay_outcome_check CHECK ((replay_outcome = ANY (ARRAY['STORED'::text, 'NOT_STORED'::text, 'INCOMPLETE'::text]))),
  constraint quarantine_state_check CHECK ((state = ANY (ARRAY['open'::text, 'stored'::text, 'dismissed'::text])))
);
CREATE INDEX quarantine_held ON public.quarantine USING btree (decided_at) WHERE ((state <> 'open'::text) AND (held_bytes IS NOT NULL));
CREATE INDEX quarantine_list ON public.quarantine USING btree (state, last_seen_at, quarantine_id);
CREATE INDEX quarantine_reason ON public.quarantine USING btree (state, reason, last_seen_at, quarantine_id);
CREATE INDEX quarantine_replay ON public.quarantine USING btree (replay_asked_at) WHERE (replay_asked_at IS NOT NULL);
CREATE UNIQUE INDEX quarantine_same ON public.quarantine USING btree (fingerprint) WHERE ((fingerprint IS NOT NULL) AND (state = 'open'::text));
CREATE INDEX quarantine_sender ON public.quarantine USING btree (state, sender, last_seen_at, quarantine_id);

create table reading (
  reading_id bigint not null generated always as identity,
  study_instance_uid text not null,
  read_by text not null,
  read_at timestamp with time zone not null default now(),
  undone_by text,
  undone_at timestamp with time zone,
  constraint reading_pkey PRIMARY KEY (reading_id),
  constraint reading_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX reading_order ON public.reading USING btree (read_at, study_instance_uid) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX reading_stands ON public.reading USING btree (study_instance_uid) WHERE (undone_at IS NULL);

create table rescan_alert (
  alert_id bigint not null generated always as identity,
  study_instance_uid text not null,
  study_instance_uids text[] not null,
  profile text not null,
  missing jsonb not null,
  missing_key text not null,
  station text,
  accession_numbers text[] not null,
  last_image_at timestamp with time zone not null,
  on_site_until timestamp with time zone not null,
  state text not null default 'open'::text,
  raised_at timestamp with time zone not null default now(),
  acknowledged_by text,
  acknowledged_at timestamp with time zone,
  comment text,
  resolved_at timestamp with time zone,
  resolved_because text,
  constraint rescan_alert_pkey PRIMARY KEY (alert_id),
  constraint rescan_alert_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid),
  constraint rescan_alert_check CHECK ((((resolved_at IS NULL) = (state <> 'resolved'::text)) AND ((resolved_because IS NULL) = (state <> 'resolved'::text)))),
  constraint rescan_alert_state_check CHECK ((state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'resolved'::text])))
);
CREATE INDEX rescan_alert_list ON public.rescan_alert USING btree (state, alert_id);
CREATE UNIQUE INDEX rescan_alert_standing ON public.rescan_alert USING btree (study_instance_uid, missing_key) WHERE (state <> 'resolved'::text);

create table rule_set (
  version text not null,
  rules jsonb not null,
  note text not null,
  created_by text,
  created_at timestamp with time zone not null default now(),
  constraint rule_set_pkey PRIMARY KEY (version)
);
CREATE TRIGGER rule_set_append_only BEFORE DELETE OR UPDATE ON public.rule_set FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table sender (
  via text not null,
  sender text not null,
  first_seen_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  refused bigint not null default 0,
  last_refused_at timestamp with time zone,
  last_refusal text,
  constraint sender_pkey PRIMARY KEY (via, sender)
);

create table skip (
  skip_id bigint not null generated always as identity,
  study_instance_uid text not null,
  skipped_by text not null,
  reason text not null,
  skipped_at timestamp with time zone not null default now(),
  constraint skip_pkey PRIMARY KEY (skip_id),
  constraint skip_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX skip_study ON public.skip USING btree (study_instance_uid, skipped_at);

create table study (
  study_instance_uid text not null,
  session_key text not null,
  first_received_at timestamp with time zone not null default now(),
  last_received_at timestamp with time zone not null default now(),
  rev bigint not null default 1,
  triaged_rev bigint not null default 0,
  triage_failures integer not null default 0,
  triage_after timestamp with time zone not null default now(),
  identity_key text,
  person_id text,
  alerted_rev bigint not null default 0,
  waits_since timestamp with time zone not null default now(),
  constraint study_pkey PRIMARY KEY (study_instance_uid),
  constraint study_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX study_identity ON public.study USING btree (identity_key);
CREATE INDEX study_person ON public.study USING btree (person_id);
CREATE INDEX study_received ON public.study USING btree (first_received_at, study_instance_uid);
CREATE INDEX study_session ON public.study USING btree (session_key);
CREATE INDEX study_unalerted ON public.study USING btree (last_received_at) WHERE (triaged_rev > alerted_rev);
CREATE INDEX study_untriaged ON public.study USING btree (triage_after) WHERE (rev > triaged_rev);
CREATE INDEX study_without_identity ON public.study USING btree (study_instance_uid) WHERE (identity_key IS NULL);
CREATE TRIGGER study_begins_waiting BEFORE UPDATE OF rev ON public.study FOR EACH ROW WHEN (((old.rev <= old.triaged_rev) AND (new.rev > new.triaged_rev))) EXECUTE FUNCTION begin_waiting();

create table study_split (
  study_instance_uid text not null,
  person_id text not null,
  change_id bigint not null,
  constraint study_split_pkey PRIMARY KEY (study_instance_uid),
  constraint study_split_change_id_fkey FOREIGN KEY (change_id) REFERENCES identity_change(change_id),
  constraint study_split_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint study_split_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);

create table surveillance_slot (
  person_id text not null,
  ordinal integer not null,
  due_date date not null,
  state text not null,
  is_waiting boolean not null,
  slot jsonb not null,
  constraint surveillance_slot_pkey PRIMARY KEY (person_id, ordinal),
  constraint surveillance_slot_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint surveillance_slot_state_check CHECK ((state = ANY (ARRAY['closed'::text, 'open'::text, 'missed'::text])))
);
CREATE INDEX surveillance_closed ON public.surveillance_slot USING btree (due_date, person_id, ordinal) WHERE (state = 'closed'::text);
CREATE INDEX surveillance_waiting ON public.surveillance_slot USING btree (due_date, person_id, ordinal) WHERE is_waiting;

create table treatment_proposal (
  person_id text not null,
  proposal_id text not null,
  proposal jsonb not null,
  state text not null default 'open'::text,
  decided_by text,
  decided_at timestamp with time zone,
  constraint treatment_proposal_pkey PRIMARY KEY (person_id, proposal_id),
  constraint treatment_proposal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint treatment_proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'dismissed'::text])))
);

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
  constraint unmapped_description_study_instance_uid_fkey FOREIGN KEY (study_instance_uid) REFERENCES study(study_instance_uid)
);
CREATE INDEX unmapped_description_study ON public.unmapped_description USING btree (study_instance_uid);
