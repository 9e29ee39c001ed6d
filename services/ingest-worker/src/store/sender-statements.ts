import { sql } from 'kysely';
import type { Via } from '../intake/offer.ts';
import type { Refusal } from '../intake/senders.ts';
import { storableJson } from './storable-json.ts';
import type { Database } from './tables.ts';

/** What happened with a sender since the last writing. */
export type SenderNote = { readonly via: Via; readonly sender: string; refused: number; lastRefusal: Refusal | null };

/** Sorted, so that two workers cannot deadlock. */
export async function writeSenders(db: Database, notes: readonly SenderNote[]): Promise<void> {
  if (notes.length === 0) return;
  await sql`
    insert into sender as s (via, sender, refused, last_refused_at, last_refusal)
    select n.via, n.sender, n.refused, case when n.refused > 0 then now() end, n."lastRefusal"
    from jsonb_to_recordset(${storableJson(notes)}::jsonb)
      as n(via text, sender text, refused bigint, "lastRefusal" text)
    order by n.via collate "C", n.sender collate "C"
    on conflict (via, sender) do update set
      last_seen_at = now(),
      refused = s.refused + excluded.refused,
      last_refused_at = coalesce(excluded.last_refused_at, s.last_refused_at),
      last_refusal = coalesce(excluded.last_refusal, s.last_refusal)
  `.execute(db);
}
