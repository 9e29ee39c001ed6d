import { type UnmappedPage, unmappedPageSchema } from '@cordwatch/worklist';
import { sql } from 'kysely';
import { z } from 'zod';
import { instant } from './instant.ts';
import type { Database } from './tables.ts';

const countSchema = unmappedPageSchema.shape.descriptions.element.extend({ lastSeen: instant });
const storedPageSchema = unmappedPageSchema.extend({ descriptions: z.array(countSchema) });

/** Counted over studies: the descriptions that the vocabulary does not understand, those of most studies first. */
export const readUnmapped = async (db: Database, limit: number): Promise<UnmappedPage> => {
  const { rows } = await sql<{ page: unknown }>`
    with counted as (
      select u.keyword, u.text, u.tokens, u.unknown, count(*) as studies, max(s.last_received_at) as last_seen
      from unmapped_description u join study s using (study_instance_uid)
      group by u.keyword, u.text, u.tokens, u.unknown
    ), first as (
      select * from counted order by studies desc, text collate "C", keyword limit ${limit}
    )
    select jsonb_build_object('total', (select count(*) from counted), 'descriptions', coalesce((
      select jsonb_agg(jsonb_build_object('keyword', keyword, 'text', text, 'tokens', tokens, 'unknown', unknown,
        'studies', studies, 'lastSeen', last_seen) order by studies desc, text collate "C", keyword)
      from first), '[]')) as page
  `.execute(db);
  return storedPageSchema.parse(rows[0]?.page);
};
