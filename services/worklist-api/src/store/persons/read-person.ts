import { surveillanceInWords } from '@cordwatch/prior-studies';
import { type PersonChartShape, type PersonPage, personChartSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { pageOf, presentable } from '../entries-at-reading.ts';
import type { Database } from '../tables.ts';
import { findContext, listRevisions } from './contexts.ts';
import { today } from './demographics.ts';
import { rootOf } from './hold-persons.ts';
import { listIdentities, listIdentityChanges } from './identities.ts';
import { listProposals } from './proposals.ts';

const personRowSchema = z.object({ chart: z.unknown(), isCurrent: z.boolean(), asOf: z.date() });

const findChart = async (db: Database, personId: string) => {
  const { rows } = await sql`
    select chart, rev = charted_rev as "isCurrent", now() as "asOf" from person where person_id = ${personId}
  `.execute(db);
  const { chart, isCurrent, asOf } = personRowSchema.parse(rows[0]);
  return { chart: personChartSchema.safeParse(chart).data ?? null, isCurrent, asOf };
};

/** Oldest first, undated last; of one day in the order of their UIDs. */
const studiesOf = async (db: Database, personId: string, quietSeconds: number): Promise<PersonPage['studies']> => {
  const rows = await presentable(db, quietSeconds).where('study.person_id', '=', personId).execute();
  const placeOf = ({ row }: PersonPage['studies'][number]) => `${row.study.date ?? '9'}/${row.studyInstanceUid}`;
  return rows
    .map((row) => {
      const { entry, chart } = pageOf(row);
      return { row: entry, chart };
    })
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

const surveillanceSays = (chart: PersonChartShape | null, day: string): string =>
  chart === null ? 'The chart is being made.' : surveillanceInWords(chart, day);

/** Everything about the person that one is kept under now; null for one nobody has heard of. */
export const readPerson = async (db: Database, asked: string, quietSeconds: number): Promise<PersonPage | null> => {
  const personId = await rootOf(db, asked);
  if (personId === null) return null;
  const { chart, isCurrent, asOf } = await findChart(db, personId);
  const identities = await listIdentities(db, personId);
  const day = await today(db);
  return {
    personId,
    identities,
    changes: await listIdentityChanges(db, [personId, ...identities.map((identity) => identity.personId)]),
    context: { personId, ...(await findContext(db, personId)), revisions: await listRevisions(db, personId) },
    ...{ chart, chartIsCurrent: isCurrent },
    studies: await studiesOf(db, personId, quietSeconds),
    proposals: await listProposals(db, personId),
    surveillanceSays: surveillanceSays(chart, day),
    today: day,
    asOf: asOf.toISOString(),
  };
};
