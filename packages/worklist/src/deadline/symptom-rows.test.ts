import type { Symptom } from '@cordwatch/clinical-context';
import { aSymptom } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { deadline, shortenedBy } from '../testing-urgency.ts';

const feeling = (...symptoms: readonly Partial<Symptom>[]) => ({
  context: { symptoms: symptoms.map((each, at) => aSymptom({ id: `symptom-${at}`, ...each })) },
});

describe('a symptom', () => {
  test.each([
    ['new', 'weakness', 'emergency', 1],
    ['worsening', 'weakness', 'emergency', 1],
    ['new', 'sensory-loss', 'emergency', 1],
    ['worsening', 'bladder-bowel', 'emergency', 1],
    ['new', 'pain', 'scheduled', 4],
    ['worsening', 'pain', 'scheduled', 4],
  ] as const)('%s %s is %s, within %i h', (course, kind, tier, hours) => {
    expect(deadline(feeling({ course, kind }))).toMatchObject({ tier });
    expect(shortenedBy(feeling({ course, kind }))).toEqual({ [`symptom-${kind}`]: hours });
  });

  test.each(['weakness', 'pain'] as const)('that is stable shortens nothing and is shown: %s', (kind) => {
    const { reasons, background } = deadline(feeling({ course: 'stable', kind }));
    expect(reasons.map(({ code }) => code)).toEqual(['routine']);
    expect(background).toEqual([{ code: 'symptom-stable', says: `Stable ${kind}, reported 2026-03-01` }]);
  });

  test('says what it is, since when it is known, and its effect', () => {
    expect(deadline(feeling({})).reasons[0]).toEqual({
      code: 'symptom-weakness',
      tier: 'emergency',
      says: 'New weakness, reported 2026-03-01: read within 1 h',
      withinHours: 1,
      since: '2026-03-02T08:00:00.000Z',
    });
  });
});

describe('the clock of a symptom', () => {
  test('starts at the report when the study was there before it', () => {
    expect(deadline(feeling({ reportedAt: '2026-03-02T20:30:00+01:00' }))).toMatchObject({
      tier: 'emergency',
      readBy: '2026-03-02T20:30:00.000Z',
    });
  });

  test('starts once: a second report is not news', () => {
    const twice = feeling({ reportedAt: '2026-03-02T20:00:00.000Z' }, { reportedAt: '2026-03-02T10:00:00.000Z' });
    expect(deadline(twice).readBy).toBe('2026-03-02T11:00:00.000Z');
    expect(deadline(twice).reasons).toHaveLength(2);
  });

  test('leaves a deadline that was earlier', () => {
    const late = deadline(feeling({ reportedAt: '2026-03-09T08:00:00.000Z' }));
    expect(late).toMatchObject({ tier: 'emergency', readBy: '2026-03-05T08:00:00.000Z' });
  });
});

describe('a study is about a symptom', () => {
  test.each([
    ['30 days before the study', '2026-01-31T23:00:00.000Z', 1],
    ['31 days before', '2026-01-30T23:00:00.000Z', 0],
    ['30 days after it', '2026-04-01T00:00:00.000Z', 1],
    ['31 days after', '2026-04-02T00:00:00.000Z', 0],
  ])('reported %s', (_, reportedAt, reasons) => {
    expect(Object.keys(shortenedBy(feeling({ reportedAt })))).toHaveLength(reasons);
  });

  test('and shows one of another time', () => {
    expect(deadline(feeling({ reportedAt: '2025-11-01T08:00:00.000Z' })).background).toEqual([
      {
        code: 'symptom-of-another-time',
        says: 'Lasting weakness, reported 2025-11-01: more than 30 days from this study',
      },
    ]);
  });

  test.each([
    ['was over before it', '2026-03-01', 0],
    ['went on its day', '2026-03-02', 1],
    ['went while it waited', '2026-03-04', 1],
  ])('that %s', (_, resolvedDate, reasons) => {
    expect(Object.keys(shortenedBy(feeling({ resolvedDate })))).toHaveLength(reasons);
  });

  test('of years ago, however late it comes from an archive: no', () => {
    const archived = { ...feeling({}), studyDay: '2021-05-05' };
    expect(deadline(archived)).toMatchObject({ tier: 'scheduled', readBy: '2026-03-05T08:00:00.000Z' });
  });
});
