import { type HeaderRecord, joinRecord, sharingParts } from '@cordwatch/dicom-header';
import { sql } from 'kysely';
import { z } from 'zod';
import { headerRecordSchema, ownPartSchema } from './header-record-schema.ts';
import type { Database } from './tables.ts';

const rowSchema = z.object({ header: z.unknown(), part: z.string().nullable() });
type Row = z.output<typeof rowSchema>;

/** The version in force of every instance of these studies, which is the last to arrive; in the order of their UIDs. */
export async function findHeaders(db: Database, studyInstanceUids: readonly string[]): Promise<HeaderRecord[]> {
  const { rows } = await sql`
    select distinct on (study_instance_uid collate "C", series_instance_uid collate "C", sop_instance_uid collate "C")
      header, part_digest as part
    from instance
    where study_instance_uid = any(${studyInstanceUids})
    order by study_instance_uid collate "C", series_instance_uid collate "C", sop_instance_uid collate "C", seq desc
  `.execute(db);
  const found = rows.map((row) => rowSchema.parse(row));
  const parts = await findParts(db, new Set(found.flatMap(({ part }) => part ?? [])));
  // Parts are held once by themselves; what was stored before there were any is not.
  const share = sharingParts();
  return found.map((row) => wholeOf(row, parts, share));
}

const partSchema = z.object({ digest: z.string(), part: headerRecordSchema });

async function findParts(db: Database, digests: ReadonlySet<string>): Promise<Map<string, HeaderRecord>> {
  if (digests.size === 0) return new Map();
  const { rows } = await sql`
    select digest, part from header_part where digest = any(${[...digests]}::text[])
  `.execute(db);
  return new Map(rows.map((row) => partSchema.parse(row)).map(({ digest, part }) => [digest, part]));
}

type Share = ReturnType<typeof sharingParts>;

/** @throws when the stored header is not one: rows outlive the code that wrote them. */
function wholeOf({ header, part }: Row, parts: ReadonlyMap<string, HeaderRecord>, share: Share): HeaderRecord {
  if (part === null) return share(headerRecordSchema.parse(header));
  const common = parts.get(part);
  if (!common) throw new Error(`wanted the part ${part} of a header, and it is not there`);
  return joinRecord({ common, own: ownPartSchema.parse(header) });
}
