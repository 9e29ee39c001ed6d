import { CHANGE_KINDS, type TryOutPage, type TryOutQuery, verdictChangeSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { fromCursor, toCursor } from './cursor.ts';
import type { Database } from './tables.ts';

/** One place in the order of danger. */
const placeSchema = z.tuple([
  z.int().min(0).max(CHANGE_KINDS.length),
  z
    .string()
    .max(64)
    .regex(/^[\d.]+$/),
]);
export type ChangePlace = z.output<typeof placeSchema>;

/** Null for anything that no page gave. */
export const changePlaceOf = (cursor: string): ChangePlace | null => fromCursor(placeSchema, cursor);

type Change = TryOutPage['changes'][number];
type ChangeColumns = { readonly danger: number; readonly change: unknown } & {
  readonly [Key in keyof Change['study']]: string | null;
};

const changeFrom = ({ change, patientId, patientName, description, accessionNumber }: ChangeColumns): Change => ({
  ...verdictChangeSchema.parse(change),
  study: { patientId, patientName, description, accessionNumber },
});

export type WantedChanges = Pick<TryOutQuery, 'limit' | 'kind'> & {
  readonly tryOutId: number;
  readonly after: ChangePlace | null;
};

/** One row more than the page holds, which tells whether another page follows. */
const changesBehind = async (
  db: Database,
  { tryOutId, kind, after, limit }: WantedChanges,
): Promise<ChangeColumns[]> => {
  const [danger, uid] = after ?? [-1, ''];
  const { rows } = await sql<ChangeColumns>`
    select c.danger, c.change, e.patient_id as "patientId", e.patient_name as "patientName", e.description,
      e.accession_number as "accessionNumber"
    from try_out_change c left join entry e using (study_instance_uid)
    where c.try_out_id = ${tryOutId} and (${kind ?? null}::text is null or c.kind = ${kind ?? null})
      and (c.danger, c.study_instance_uid) > (${danger}::smallint, ${uid}::text)
    order by c.danger, c.study_instance_uid limit ${limit + 1}
  `.execute(db);
  return rows;
};

/** One page of what would change: the most dangerous kind first, then by Study Instance UID. */
export const readChanges = async (
  db: Database,
  wanted: WantedChanges,
): Promise<Pick<TryOutPage, 'changes' | 'next'>> => {
  const rows = await changesBehind(db, wanted);
  const changes = rows.slice(0, wanted.limit).map(changeFrom);
  const last = rows.length > changes.length ? rows[wanted.limit - 1] : undefined;
  const uid = changes.at(-1)?.studyInstanceUid;
  return { changes, next: last && uid ? toCursor([last.danger, uid]) : null };
};
