import { DOUBTS, type IntakePage, intakePageSchema, quarantineReasonSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../tables.ts';

const { queue, doubts, quarantine } = intakePageSchema.shape;

/** A study may have come to wait after this statement's clock was read. */
const wholeMs = (ms: number): number => Math.max(0, Math.round(ms));

/** Studies that wait for triage. A partial index holds just these. */
export const readQueue = async (db: Database): Promise<IntakePage['queue']> => {
  const { rows } = await sql`
    select count(*)::int as waiting, count(*) filter (where triage_failures > 0)::int as failing,
      (extract(epoch from now() - min(waits_since)) * 1000)::float as "oldestWaitsMs"
    from study where rev > triaged_rev
  `.execute(db);
  return queue.extend({ oldestWaitsMs: z.number().transform(wholeMs).nullable() }).parse(rows[0]);
};

/** What was stored within a day and is doubtful still. */
export const readDoubts = async (db: Database): Promise<IntakePage['doubts']> => {
  const { rows } = await sql`
    select case when doubt = any(${[...DOUBTS]}) then doubt else 'OTHER' end as doubt, count(*) filter (where raised_at >= now() - interval '1 hour')::int as "instancesInHour",
      count(*)::int as "instancesInDay", count(distinct study_instance_uid)::int as "studiesInDay"
    from instance_doubt where raised_at >= now() - interval '24 hours'
    group by 1 order by count(*) desc, 1
  `.execute(db);
  return doubts.parse(rows);
};

const MOST_COUNTED = 10_000;

const countedSchema = z.array(quarantine.element.extend({ reason: quarantineReasonSchema.catch('OTHER') }));

/** Reasons of a newer version are one. */
const oneOfEach = (counted: IntakePage['quarantine']): IntakePage['quarantine'] =>
  [...Map.groupBy(counted, ({ reason }) => reason)].map(([reason, all]) => ({
    reason,
    count: all.reduce((sum, { count }) => sum + count, 0),
    isMore: all.some(({ isMore }) => isMore),
  }));

/** What waits in quarantine, by reason. It steps from reason to reason by the index, and counts each to its bound. */
export const readOpenReasons = async (db: Database): Promise<IntakePage['quarantine']> => {
  const { rows } = await sql`
    with recursive reasons (reason) as (
      (select min(reason) from quarantine where state = 'open')
      union all
      select (select min(q.reason) from quarantine q where q.state = 'open' and q.reason > reasons.reason)
      from reasons where reasons.reason is not null
    )
    select reason, least(counted, ${MOST_COUNTED})::int as count, counted > ${MOST_COUNTED} as "isMore"
    from reasons, lateral (
      select count(*) as counted from (
        select from quarantine q where q.state = 'open' and q.reason = reasons.reason limit ${MOST_COUNTED + 1}
      ) held
    ) counts
    where reason is not null order by counted desc, reason
  `.execute(db);
  return oneOfEach(countedSchema.parse(rows));
};
