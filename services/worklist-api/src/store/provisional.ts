import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the entry's verdict may still change by itself: its headers announce more, or a study of its session (which
 * shares the verdict) has received an instance within `quietSeconds` or waits for triage. All on the database's clock.
 */
export const isProvisional = (quietSeconds: number): RawBuilder<boolean> => sql<boolean>`(
  coalesce((entry.entry -> 'judgement' ->> 'provisional')::boolean, false)
  or exists (
    select from study as sibling
    where sibling.session_key = study.session_key
      and (sibling.last_received_at > now() - ${quietSeconds} * interval '1 second' or sibling.rev > sibling.triaged_rev)
  ))`;

/** The verdict as `presentRow` of `@cordwatch/worklist` shows it: what is still arriving is never refuted. */
export const presentedVerdict = (quietSeconds: number): RawBuilder<string> => sql<string>`
  case when entry.verdict = 'refuted' and ${isProvisional(quietSeconds)} then 'indeterminate' else entry.verdict end`;
