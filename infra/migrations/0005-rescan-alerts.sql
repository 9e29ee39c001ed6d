-- Protocols that are not satisfied while the patient may still be on site: who is told, and what became of it.

alter table study
  -- The triaged revision that was looked at for rescan alerts: triaged_rev > alerted_rev is a queue that cannot be lost.
  add column alerted_rev bigint not null default 0;
-- What came before there were alerts raises none.
update study set alerted_rev = triaged_rev;
create index study_unalerted on study (last_received_at) where triaged_rev > alerted_rev;

create table rescan_alert (
  alert_id            bigint generated always as identity primary key,
  -- The first of the studies that were judged together.
  study_instance_uid  text not null references study,
  study_instance_uids text[] not null,
  profile             text not null,
  missing             jsonb not null,
  -- The same for the same set of missing things.
  missing_key         text not null,
  -- As the headers said it when the alert was raised: every delivery of one event has the same body. PHI.
  station             text,
  accession_numbers   text[] not null,
  last_image_at       timestamptz not null,
  on_site_until       timestamptz not null,
  state               text not null default 'open' check (state in ('open', 'acknowledged', 'resolved')),
  raised_at           timestamptz not null default now(),
  acknowledged_by     text,
  acknowledged_at     timestamptz,
  comment             text,
  resolved_at         timestamptz,
  resolved_because    text,
  check ((resolved_at is null) = (state <> 'resolved') and (resolved_because is null) = (state <> 'resolved'))
);
create unique index rescan_alert_standing on rescan_alert (study_instance_uid, missing_key) where state <> 'resolved';
create index rescan_alert_list on rescan_alert (state, alert_id);

-- What is to be told to the site's webhook. Written with the alert, in one transaction; delivered at least once.
create table alert_delivery (
  -- The receiver drops what it has already by this.
  delivery_id   uuid primary key default gen_random_uuid(),
  position      bigint generated always as identity,
  alert_id      bigint not null references rescan_alert,
  event         text not null check (event in ('raised', 'resolved')),
  created_at    timestamptz not null default now(),
  attempts      integer not null default 0,
  -- Whoever takes it moves its turn: a lease and the pause before the next attempt in one.
  next_at       timestamptz not null default now(),
  delivered_at  timestamptz,
  given_up_at   timestamptz,
  last_failure  text
);
create index alert_delivery_due on alert_delivery (next_at) where delivered_at is null and given_up_at is null;
create index alert_delivery_alert on alert_delivery (alert_id, position);
