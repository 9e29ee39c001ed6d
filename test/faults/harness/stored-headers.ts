import { type HeaderRecord, joinRecord } from '@cordwatch/dicom-header';
import { z } from 'zod';
import { headerRecordSchema, ownPartSchema } from '../../../services/ingest-worker/src/store/header-record-schema.ts';
import type { Query } from './database.ts';

const rowSchema = z.object({
  digest: z.string(),
  header: z.unknown(),
  part: z.unknown().nullable(),
  inForce: z.boolean(),
});

export type StoredHeader = { readonly digest: string; readonly record: HeaderRecord; readonly inForce: boolean };

/** Every version of every instance of these studies; `inForce` is the last to arrive of each. */
export async function storedHeaders(query: Query, studyUids: readonly string[]): Promise<StoredHeader[]> {
  const rows = await query(
    `select i.digest, i.header, p.part, not exists (
       select from instance later where later.seq > i.seq and later.study_instance_uid = i.study_instance_uid
         and later.series_instance_uid = i.series_instance_uid and later.sop_instance_uid = i.sop_instance_uid
     ) as "inForce"
     from instance i left join header_part p on p.digest = i.part_digest
     where i.study_instance_uid = any($1)
     order by study_instance_uid collate "C", series_instance_uid collate "C", sop_instance_uid collate "C"`,
    [studyUids],
  );
  return rows.map((row) => headerOf(rowSchema.parse(row)));
}

function headerOf({ digest, header, part, inForce }: z.output<typeof rowSchema>): StoredHeader {
  const record =
    part === null
      ? headerRecordSchema.parse(header)
      : joinRecord({ common: headerRecordSchema.parse(part), own: ownPartSchema.parse(header) });
  return { digest, record, inForce };
}
