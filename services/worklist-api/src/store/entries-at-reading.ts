import {
  type AtReading,
  presentRow,
  presentStudy,
  type Standing,
  type StoredEntry,
  type StudyPage,
  standInEntry,
  standingSchema,
  storedEntrySchema,
  TIER_NUMBERS,
  type WorklistRow,
} from '@cordwatch/worklist';
import { sql } from 'kysely';
import { isProvisional } from './provisional.ts';
import { READ_BY_EXACT } from './reading-order.ts';
import type { Database } from './tables.ts';

/** Every entry, its study, the reading that stands, and the claim in force: a claim that has expired is no claim. */
export const entriesAtReading = (db: Database) =>
  db
    .selectFrom('entry')
    .innerJoin('study', 'study.study_instance_uid', 'entry.study_instance_uid')
    .leftJoin('claim', (join) =>
      join
        .onRef('claim.study_instance_uid', '=', 'entry.study_instance_uid')
        .on('claim.claimed_until', '>', sql<Date>`now()`),
    )
    .leftJoin('reading', (join) =>
      join.onRef('reading.study_instance_uid', '=', 'entry.study_instance_uid').on('reading.undone_at', 'is', null),
    );

/** The columns that `rowOf` and `pageOf` present. */
export const presentable = (db: Database, quietSeconds: number) =>
  entriesAtReading(db).select([
    'entry.study_instance_uid',
    'entry.tier',
    'entry.read_by',
    'entry.patient_id',
    'entry.patient_name',
    'entry.description',
    'entry.accession_number',
    'entry.modalities',
    'entry.entry',
    'entry.standing',
    'study.person_id',
    'reading.read_by as reader',
    'reading.read_at',
    'claim.claimed_by',
    'claim.epoch',
    'claim.claimed_until',
    READ_BY_EXACT.as('read_by_exact'),
    isProvisional(quietSeconds).as('provisional'),
    sql<Date>`now()`.as('as_of'),
  ]);

export type Presentable = Awaited<ReturnType<ReturnType<typeof presentable>['execute']>>[number];

const tierOf = (number: number): WorklistRow['tier'] => (number === TIER_NUMBERS.emergency ? 'emergency' : 'scheduled');

/** The entry, or what its columns say where another version wrote it: one study never takes the list down. */
const storedEntryOf = (row: Presentable): StoredEntry => {
  const parsed = storedEntrySchema.safeParse(row.entry);
  if (parsed.success) return parsed.data;
  return standInEntry({
    studyInstanceUid: row.study_instance_uid,
    tier: tierOf(row.tier),
    readBy: row.read_by.toISOString(),
    patientId: row.patient_id,
    patientName: row.patient_name,
    description: row.description,
    accessionNumber: row.accession_number,
    modalities: row.modalities,
  });
};

const claimOf = ({ claimed_by, epoch, claimed_until }: Presentable): WorklistRow['claim'] =>
  claimed_by === null || epoch === null || claimed_until === null
    ? null
    : { by: claimed_by, epoch: Number(epoch), until: claimed_until.toISOString() };

const readOf = ({ reader, read_at }: Presentable): WorklistRow['read'] =>
  reader === null || read_at === null ? null : { by: reader, at: read_at.toISOString() };

/** A standing of another version waits to be made again; until then the entry's own deadline holds. */
const standingOf = ({ standing }: Presentable): Standing | null => standingSchema.safeParse(standing).data ?? null;

const atReading = (row: Presentable): AtReading => ({
  provisional: row.provisional,
  claim: claimOf(row),
  read: readOf(row),
  personId: row.person_id,
  standing: standingOf(row),
});

export const rowOf = (row: Presentable): WorklistRow => presentRow(storedEntryOf(row), atReading(row));

export const pageOf = (row: Presentable): StudyPage =>
  presentStudy(storedEntryOf(row), { ...atReading(row), asOf: row.as_of.toISOString() });
