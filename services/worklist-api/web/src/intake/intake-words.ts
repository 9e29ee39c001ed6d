import type { IntakePage, IntakeSender, QuarantineItem } from '@cordwatch/worklist';
import { agoWords, durationWords, instantWords } from '../words/durations.ts';

export type Via = IntakeSender['via'];
type Refusal = NonNullable<IntakeSender['refused']['last']>;
type Doubt = IntakePage['doubts'][number]['doubt'];

export const VIA_WORD: Readonly<Record<Via, string>> = {
  dimse: 'C-STORE',
  stow: 'STOW-RS',
  folder: 'Folder',
  pull: 'DICOMweb pull',
  cli: 'Command line',
  demo: 'Demo',
  replay: 'Replay',
  OTHER: 'Another way',
};

export const REFUSAL_WORD: Readonly<Record<Refusal, string>> = {
  OVERLOAD: 'too much at once; it may come again',
  DATABASE_DOWN: 'the database was down; it may come again',
  NOT_ALLOWED: 'not on the list of those who may send',
  STOPPING: 'the service was stopping; it may come again',
  TOO_LARGE: 'larger than the limit',
  PROTOCOL: 'broke the protocol',
  TIMEOUT: 'fell silent in the middle',
  UNSUPPORTED: 'asked for something that is not supported',
  OTHER: 'for a reason of a newer version',
};

export const DOUBT_WORDS: Readonly<Record<Doubt, { readonly word: string; readonly says: string }>> = {
  CONTENT_CHANGED: {
    word: 'Content changed',
    says: 'The same instance came before and said something else. The later one counts.',
  },
  UID_COLLISION: {
    word: 'UID collision',
    says: 'An instance of another series has the same SOP Instance UID. Both are kept.',
  },
  IDENTITY_CONFLICT: {
    word: 'Identity conflict',
    says: 'The study was another patient’s before. See the patient’s identities.',
  },
  OTHER: { word: 'Other', says: 'A newer version of the software has raised it.' },
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A wait, to the second while it is short: `40 s`, `5 min`. */
const waitWords = (ms: number): string => (ms < MINUTE_MS ? `${Math.round(ms / 1_000)} s` : durationWords(ms));

export type Tone = 'good' | 'warn' | 'urgent';
export type Told = { readonly tone: Tone; readonly words: string };

/** `2 studies wait, the oldest for 40 s`. Triage is done within a minute, or something is wrong. */
export const queueWords = ({ waiting, oldestWaitsMs }: IntakePage['queue']): Told => {
  if (oldestWaitsMs === null) return { tone: 'good', words: 'No study waits for triage' };
  const tone = oldestWaitsMs > 10 * MINUTE_MS ? 'urgent' : oldestWaitsMs > MINUTE_MS ? 'warn' : 'good';
  const [count, verb] = waiting === 1 ? ['1 study waits', 'for'] : [`${waiting} studies wait`, 'the oldest for'];
  return { tone, words: `${count}${waiting === 1 ? ' ' : ', '}${verb} ${waitWords(oldestWaitsMs)}` };
};

export const failingWords = ({ failing }: IntakePage['queue']): string | null =>
  failing === 0 ? null : `Triage fails on ${failing} of them; it is tried again, at the latest every hour`;

const STREAMS: readonly Via[] = ['dimse', 'stow', 'folder', 'pull'];

/** When it was heard last. Only what streams can fall silent: a command line ends. */
export const heardWords = ({ via, lastSeenAt }: Pick<IntakeSender, 'via' | 'lastSeenAt'>, nowMs: number): Told => {
  const silentMs = nowMs - Date.parse(lastSeenAt);
  if (!STREAMS.includes(via) || silentMs < HOUR_MS)
    return { tone: 'good', words: agoWords(Date.parse(lastSeenAt), nowMs) };
  return { tone: silentMs < 24 * HOUR_MS ? 'warn' : 'urgent', words: `silent for ${durationWords(silentMs)}` };
};

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `312 bytes`, `4.2 MiB`; unknown where the object was not read to its end. */
export const sizeWords = (bytes: number | null): string => {
  if (bytes === null) return 'unknown';
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${UNITS[power]}`;
};

const OUTCOME_WORD: Readonly<Record<NonNullable<QuarantineItem['lastReplay']>['outcome'], string>> = {
  STORED: 'stored',
  NOT_STORED: 'still put aside',
  INCOMPLETE: 'the reader asks for more than is held',
};

/** What was done about it so far, in sentences, the last first. */
export const historyWords = (
  { asked, lastReplay, decided, state }: QuarantineItem,
  nowMs: number,
): readonly string[] => [
  ...(asked ? [`Replay asked for by ${asked.by}, ${agoWords(Date.parse(asked.at), nowMs)}`] : []),
  ...(decided && state === 'dismissed'
    ? [`${decided.because ?? ''} (${decided.by}, ${instantWords(decided.at)})`]
    : []),
  ...(decided && state === 'stored' ? [`Replay asked for by ${decided.by}`] : []),
  ...(lastReplay ? [`Replayed ${instantWords(lastReplay.at)}: ${OUTCOME_WORD[lastReplay.outcome]}`] : []),
];

export const countWords = (count: number): string => count.toLocaleString('en');
