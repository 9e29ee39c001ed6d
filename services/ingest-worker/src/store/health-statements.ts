import { doubtSchema, quarantineReasonSchema, viaSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './tables.ts';

const queueSchema = z.object({ waiting: z.number(), failing: z.number(), oldestSeconds: z.number() });

/** Studies that wait for triage, and for how long the one that has waited longest has; 0 when none waits. */
export async function readQueue(db: Database): Promise<z.output<typeof queueSchema>> {
  const { rows } = await sql`
    select count(*)::int as waiting, count(*) filter (where triage_failures > 0)::int as failing,
      greatest(0, extract(epoch from now() - min(waits_since)))::float as "oldestSeconds"
    from study where rev > triaged_rev
  `.execute(db);
  return queueSchema.parse(rows[0]);
}

const reasonsSchema = z.array(z.object({ reason: quarantineReasonSchema.catch('OTHER'), open: z.number() }));

export async function countOpenQuarantine(db: Database): Promise<z.output<typeof reasonsSchema>> {
  const { rows } = await sql`
    select reason, count(*)::int as open from quarantine where state = 'open' group by reason
  `.execute(db);
  return reasonsSchema.parse(rows);
}

const doubtsSchema = z.array(z.object({ doubt: doubtSchema.catch('OTHER'), raised: z.number() }));

/** Doubts of the last hour. */
export async function countDoubts(db: Database): Promise<z.output<typeof doubtsSchema>> {
  const { rows } = await sql`
    select doubt, count(*)::int as raised from instance_doubt where raised_at >= now() - interval '1 hour' group by doubt
  `.execute(db);
  return doubtsSchema.parse(rows);
}

const heardSchema = z.array(z.object({ via: viaSchema.catch('OTHER'), seconds: z.number() }));

/** How long ago anybody was heard by each way in. */
export async function readSilence(db: Database): Promise<z.output<typeof heardSchema>> {
  const { rows } = await sql`
    select via, greatest(0, extract(epoch from now() - max(last_seen_at)))::float as seconds from sender group by via
  `.execute(db);
  return heardSchema.parse(rows);
}
