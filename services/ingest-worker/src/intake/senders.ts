import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type SenderNote, writeSenders } from '../store/sender-statements.ts';
import type { Database } from '../store/tables.ts';
import type { Via } from './offer.ts';

/** Why something was not taken, in a way that its sender may repeat. Closed. */
export type Refusal =
  | 'OVERLOAD'
  | 'DATABASE_DOWN'
  | 'NOT_ALLOWED'
  | 'STOPPING'
  | 'TOO_LARGE'
  | 'PROTOCOL'
  | 'TIMEOUT'
  | 'UNSUPPORTED';

/** Who was heard and who was refused, in memory: no image waits for this to be written. */
export type Senders = {
  readonly heard: (via: Via, sender: string) => void;
  readonly refused: (via: Via, sender: string, refusal: Refusal, count?: number) => void;
};

const everyMs = 3_000;
/** Between two writings; whoever is new beyond that is `others`, so that made-up names cannot fill a table. */
const maxSenders = 200;

/** Writes the notes every few seconds, and a last time when `signal` aborts; `written` resolves after that. */
export function startSenders(db: Database, logger: Logger, signal: AbortSignal) {
  let notes = new Map<string, SenderNote>();
  return { heard, refused, written: writeUntil() } satisfies Senders & { written: Promise<void> };

  function heard(via: Via, sender: string): void {
    note(via, sender);
  }

  function refused(via: Via, sender: string, refusal: Refusal, count = 1): void {
    const known = note(via, sender);
    known.refused += count;
    known.lastRefusal = refusal;
  }

  function note(via: Via, sender: string): SenderNote {
    const name = notes.size < maxSenders || notes.has(`${via} ${sender}`) ? sender : 'others';
    const key = `${via} ${name}`;
    const known = notes.get(key) ?? { via, sender: name, refused: 0, lastRefusal: null };
    notes.set(key, known);
    return known;
  }

  async function writeUntil(): Promise<void> {
    while (!signal.aborted) {
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
      const some = notes;
      notes = new Map();
      await writeSenders(db, [...some.values()]).catch((error) => {
        logger.debug({ error }, 'when senders were last heard could not be written');
        for (const { via, sender, refused: count, lastRefusal } of some.values()) {
          if (count > 0 && lastRefusal) refused(via, sender, lastRefusal, count);
        }
      });
    }
  }
}
