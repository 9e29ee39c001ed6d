import { DOUBTS, QUARANTINE_REASONS, REFUSALS, VIAS } from '@cordwatch/worklist';
import { expect, test } from 'vitest';
import {
  DOUBT_WORDS,
  failingWords,
  heardWords,
  queueWords,
  REFUSAL_WORD,
  sizeWords,
  VIA_WORD,
} from './intake-words.ts';
import { REASON_WORDS, replayHelp } from './reason-words.ts';

const queue = (waiting: number, oldestWaitsMs: number | null) => queueWords({ waiting, oldestWaitsMs, failing: 0 });

test.each([
  [0, null, 'good', 'No study waits for triage'],
  [1, 4_000, 'good', '1 study waits for 4 s'],
  [2, 40_000, 'good', '2 studies wait, the oldest for 40 s'],
  [2, 61_000, 'warn', '2 studies wait, the oldest for 1 min'],
  [312, 7_260_000, 'urgent', '312 studies wait, the oldest for 2 h 1 min'],
])('%d that wait, the oldest for %s ms, are told %s: %s', (waiting, oldest, tone, words) => {
  expect(queue(waiting, oldest)).toEqual({ tone, words });
});

test('a study that triage fails on is told of only when there is one', () => {
  const failing = (count: number) => failingWords({ waiting: 9, oldestWaitsMs: 1, failing: count });
  expect([failing(0), failing(2)]).toEqual([null, expect.stringContaining('Triage fails on 2 of them')]);
});

const NOW_MS = Date.parse('2026-03-02T12:00:00.000Z');
const heard = (via: 'dimse' | 'cli', minutesAgo: number) =>
  heardWords({ via, lastSeenAt: new Date(NOW_MS - minutesAgo * 60_000).toISOString() }, NOW_MS);

test('a sender that streams is silent after an hour, and a command line never', () => {
  expect(heard('dimse', 12)).toEqual({ tone: 'good', words: '12 min ago' });
  expect(heard('dimse', 200)).toEqual({ tone: 'warn', words: 'silent for 3 h 20 min' });
  expect(heard('dimse', 3_000)).toEqual({ tone: 'urgent', words: 'silent for 2 d 2 h' });
  expect(heard('cli', 3_000)).toEqual({ tone: 'good', words: '2 d 2 h ago' });
});

test.each([
  [null, 'unknown'],
  [0, '0 bytes'],
  [1_023, '1023 bytes'],
  [1_024, '1.0 KiB'],
  [4_400_000, '4.2 MiB'],
  [2 ** 60, '1048576.0 TiB'],
])('a size of %s is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('every closed code has words of its own', () => {
  const words = [
    QUARANTINE_REASONS.map((code) => REASON_WORDS[code].word),
    REFUSALS.map((code) => REFUSAL_WORD[code]),
    VIAS.map((code) => VIA_WORD[code]),
    DOUBTS.map((code) => DOUBT_WORDS[code].word),
  ];
  for (const each of words) expect([new Set(each).size, each.every(Boolean)]).toEqual([each.length, true]);
});

test('a replay is offered where reading again can help, and words say on what that depends', () => {
  const help = (reason: keyof typeof REASON_WORDS, held: 'whole' | 'beginning' | 'nothing') =>
    replayHelp({ reason, held });
  expect(help('NOT_DICOM', 'whole')).toEqual({ can: true, words: 'After an update of the reader' });
  expect(help('STUDY_UID_MISMATCH', 'whole')).toEqual({ can: true, words: 'Stores it under its own UIDs' });
  expect(help('HEADER_TOO_LARGE', 'beginning').words).toContain('Only if the beginning that is held is enough');
  expect([help('EMPTY', 'whole').can, help('CANNOT_OPEN', 'nothing').can, help('NOT_DICOM', 'nothing').can]).toEqual([
    ...[false, false, false],
  ]);
});
