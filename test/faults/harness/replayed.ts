import type { Hospital } from './hospital.ts';
import { lineOf } from './ledger.ts';
import type { Specimen } from './specimens.ts';

/** What was put aside by an earlier version that could not read it, and is asked for again by somebody now. */
export async function askForReplay(
  { query, ledger }: Pick<Hospital, 'query' | 'ledger'>,
  specimens: readonly Specimen[],
): Promise<void> {
  await ledger.write(
    specimens.flatMap((specimen) => [lineOf('offered', 'replay', specimen), lineOf('placed', 'replay', specimen)]),
  );
  for (const { bytes } of specimens) {
    await query(
      `with put_aside as (
         insert into quarantine (batch_id, via, sender, reason, source, held_bytes, held_whole, replay_asked_at, replay_asked_by)
         values (gen_random_uuid(), 'folder', 'folder', 'MALFORMED_ELEMENT', 'earlier', $1, true, now(), 'somebody')
         returning batch_id
       )
       insert into intake_ledger (batch_id, via, sender, offered, stored, duplicate, quarantined)
       select batch_id, 'folder', 'folder', 1, 0, 0, 1 from put_aside`,
      [bytes],
    );
  }
}
