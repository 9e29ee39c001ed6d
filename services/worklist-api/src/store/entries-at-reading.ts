import {
  presentRow,
  presentStudy,
  type StoredEntry,
  type StudyPage,
  storedEntrySchema,
  type WorklistRow,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import { isProvisional } from './provisional.ts';
import { READ_BY_EXACT } from './reading-order.ts';
import type { Database } from './tables.ts';

/** Every entry, its study, and the claim in force: a claim that has expired is no claim. */
export const entriesAtReading = (db: Database) =>
  db
    .selectFrom('entry')
    .innerJoin('study', 'study.study_instance_uid', 'entry.study_instance_uid')
    .leftJoin('claim', (join) =>
      join
        .onRef('claim.study_instance_uid', '=', 'entry.study_instance_uid')
        .on('claim.claimed_until', '>', sql<Date>`now()`),
    );

/** The columns that `rowOf` and `pageOf` present. */
export const presentable = (db: Database, quietSeconds: number) =>
  entriesAtReading(db).select([
    'entry.study_instance_uid',
    'entry.tier',
    'entry.entry',
    'claim.claimed_by',
    'claim.epoch',
    'claim.claimed_until',
    READ_BY_EXACT.as('read_by_exact'),
    isProvisional(quietSeconds).as('provisional'),
    sql<Date>`now()`.as('as_of'),
  ]);

export type Presentable = Awaited<ReturnType<ReturnType<typeof presentable>['execute']>>[number];

/** @throws Error naming the study when the ingest worker wrote what this version cannot read. Never shown as absent. */
const storedEntryOf = ({ study_instance_uid, entry }: Presentable): StoredEntry => {
  const parsed = storedEntrySchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.map(String).join('.')).join(', ');
  throw new Error(`The stored entry of study ${study_instance_uid} does not fit this version, at: ${places}`);
};

const claimOf = ({ claimed_by, epoch, claimed_until }: Presentable): WorklistRow['claim'] =>
  claimed_by === null || epoch === null || claimed_until === null
    ? null
    : { by: claimed_by, epoch: Number(epoch), until: claimed_until.toISOString() };

const atReading = (row: Presentable) => ({ provisional: row.provisional, claim: claimOf(row) });

export const rowOf = (row: Presentable): WorklistRow => presentRow(storedEntryOf(row), atReading(row));

export const pageOf = (row: Presentable): StudyPage =>
  presentStudy(storedEntryOf(row), { ...atReading(row), asOf: row.as_of.toISOString() });
