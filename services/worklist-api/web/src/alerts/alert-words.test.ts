import { expect, test } from 'vitest';
import { lengthWords, onSiteWords, outcomeWords } from './alert-words.ts';

const NOON_MS = Date.parse('2026-03-02T12:00:00.000Z');
const part = { rule: 'r', levels: [], says: 'T', code: { value: '130576', scheme: 'DCM', meaning: 'x' } } as const;
const missing = (coveredMm: number | null) => lengthWords({ ...part, levels: [], coveredMm, requiredMm: 571 });

test('a patient who may still be there is told by the minutes that are left, and one who has left never as there', () => {
  expect(onSiteWords({ onSiteUntil: '2026-03-02T12:40:00.000Z' }, NOON_MS)).toEqual({
    words: 'May be on site for 40 min',
    passed: false,
  });
  expect(onSiteWords({ onSiteUntil: '2026-03-02T12:00:00.000Z' }, NOON_MS).passed).toBe(true);
});

test('an alert that was acknowledged and then withdrawn says both', () => {
  const told = outcomeWords({
    ...{ alertId: '1', state: 'resolved', studyInstanceUid: '1.1', studyInstanceUids: ['1.1'], patient: null },
    ...{ description: null, accessionNumber: null, station: null, institution: null, profile: 'mri-surveillance' },
    ...{ missing: [], raisedAt: '', lastImageAt: '', onSiteUntil: '' },
    acknowledged: { by: 'admin', at: '2026-03-02T12:00:00.000Z', comment: 'Scanning now' },
    resolved: { at: '2026-03-02T12:20:00.000Z', because: 'satisfied' },
  });
  expect(told).toEqual([
    expect.stringMatching(/^Scanning now \(admin, /),
    expect.stringMatching(/^Nothing is missing any more \(/),
  ]);
});

test('a length is told where it is wanting', () => {
  expect([missing(412.4), missing(571), missing(null)]).toEqual(['412 of 571 mm', null, null]);
});
