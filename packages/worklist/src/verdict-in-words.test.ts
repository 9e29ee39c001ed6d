import { describe, expect, it } from 'vitest';
import { aCoverage, type Coverage } from './testing.ts';
import { verdictInWords, verdictSoFarInWords } from './verdict-in-words.ts';

const says = (sentence: string): Coverage['because'] => [
  { says: sentence, speaks: 'against', rule: 'a-rule', from: [] },
];
const unknown = { C: 'unknown', T: 'unknown', L: 'unknown', S: 'unknown' } as const;
const refuted = (overrides: Parameters<typeof aCoverage>[0] = {}) =>
  aCoverage({ is: 'refuted', levels: unknown, because: says('All series together are too short.'), ...overrides });

describe('the verdict in one sentence', () => {
  it('names the levels that are wanting', () => {
    const levels = { C: 'missing', T: 'partial', L: 'covered', S: 'covered' } as const;
    expect(verdictInWords(refuted({ levels }))).toBe('Post-contrast coverage is missing C and reaches only part of T');
  });

  it('names the length that is wanting where no level is known', () => {
    expect(verdictInWords(refuted({ coveredMm: 455.4, requiredMm: 571 }))).toBe(
      'All series together are too short: 455 of 571 mm',
    );
  });

  it('names no length where the length is enough', () => {
    expect(verdictInWords(refuted({ coveredMm: 700, requiredMm: 571 }))).toBe('All series together are too short');
  });

  it('refutes nothing of a study that is still arriving', () => {
    expect(verdictSoFarInWords(refuted({ coveredMm: 700, requiredMm: 571 }))).toBe(
      'Still arriving: all series together are too short so far',
    );
  });

  it('says the same of a confirmed study, arriving or not', () => {
    expect(verdictSoFarInWords(aCoverage())).toBe(verdictInWords(aCoverage()));
  });
});
