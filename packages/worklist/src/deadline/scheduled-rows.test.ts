import { aSurgery, aSymptom } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { deadline, shortenedBy } from '../testing-urgency.ts';
import { defaultPriorityPolicy } from './priority-policy.ts';

const late = (daysAfterDue: number | null, intervalMonths = 6) => ({
  slot: { waitingSince: '2025-12-01', intervalMonths, daysAfterDue },
});

describe('a scan is overdue when it came later than half its interval', () => {
  test.each([
    [91, 6, 0],
    [92, 6, 1],
    [46, 3, 1],
    [92, 12, 0],
    [0, 3, 0],
    [-10, 3, 0],
    [null, 3, 0],
  ])('%j days after a due date of every %i months', (days, months, reasons) => {
    expect(Object.keys(shortenedBy(late(days, months)))).toHaveLength(reasons);
  });

  test('and says which visit, and by how much', () => {
    expect(deadline(late(100)).reasons[0]?.says).toBe(
      'Surveillance of 2025-12-01 came 100 days late: read within 24 h',
    );
  });
});

describe('the verdict', () => {
  test.each([
    ['indeterminate', 'mri-surveillance', { 'verdict-indeterminate': 24 }],
    ['indeterminate', 'none', {}],
    ['refuted', 'mri-surveillance', {}],
    ['confirmed', 'mri-surveillance', {}],
  ] as const)('%s of %s shortens by %j', (verdict, profile, expected) => {
    expect(shortenedBy({ verdict, profile })).toEqual(expected);
  });
});

describe('a multidisciplinary review that was asked for', () => {
  const asked = { context: { multidisciplinaryReview: { askedOn: '2026-02-20', reason: null } } };
  const bands = { ...defaultPriorityPolicy.bands, 'review-asked': 'P1' as const };

  test('is shown, without effect', () => {
    expect(shortenedBy(asked)).toEqual({});
    expect(deadline(asked).background).toEqual([
      { code: 'review-asked', says: 'Multidisciplinary review asked for on 2026-02-20' },
    ]);
  });

  test('has the effect that a site gives it, and is then not shown twice', () => {
    expect(shortenedBy(asked, { bands })).toEqual({ 'review-asked': 4 });
    expect(deadline(asked, { bands }).background).toEqual([]);
  });

  test('is of another study when it was asked for long before', () => {
    const before = { context: { multidisciplinaryReview: { askedOn: '2025-12-01', reason: null } } };
    expect(shortenedBy(before, { bands })).toEqual({});
    expect(deadline(before).background).toEqual([]);
  });
});

describe('annual surveillance at low risk', () => {
  const allowed = { bands: { ...defaultPriorityPolicy.bands, 'annual-low-risk': 'P4' as const } };
  const controlled = {
    response: [
      { on: '2024-01-01', is: 'progression' as const },
      { on: '2026-02-01', is: 'stable' as const },
    ],
    treatments: [aSurgery()],
  };
  const annual = { ...late(0, 12), context: controlled };
  const readBy = (...of: Parameters<typeof deadline>) => deadline(...of).readBy.slice(0, 10);

  test('waits 7 days where the site allows it, and 72 h where it does not', () => {
    expect(readBy(annual, allowed)).toBe('2026-03-09');
    expect(deadline(annual, allowed).reasons[0]?.says).toBe(
      'Annual surveillance, disease under control: read within 7 d',
    );
    expect(readBy(annual)).toBe('2026-03-05');
  });

  test('is shortened by any other reason', () => {
    expect(readBy({ ...annual, order: { priority: 'HIGH', emergencyWords: false } }, allowed)).toBe('2026-03-03');
  });

  test('waits as long after a complete response as in stable disease, and after a symptom that is over', () => {
    const response = [{ on: '2026-02-01', is: 'complete' as const }];
    const symptoms = [aSymptom({ resolvedDate: '2025-06-01', reportedAt: '2025-01-01T00:00:00.000Z' })];
    expect(readBy({ ...annual, context: { ...controlled, response, symptoms } }, allowed)).toBe('2026-03-09');
  });

  const stable = aSymptom({ course: 'stable', reportedAt: '2020-01-01T00:00:00.000Z' });
  test.each([
    ['the schedule is shorter', { ...annual, ...late(0, 6) }],
    ['no schedule is known', { ...annual, slot: null }],
    ['no response was assessed', { ...annual, context: { ...controlled, response: [] } }],
    ['the latest response is not known', response('2026-02-20', 'unknown')],
    ['the disease progressed since', response('2026-02-20', 'progression')],
    ['one of two assessments of a day is worse', response('2026-02-01', 'progression')],
    [
      'it was assessed only after the study',
      { ...annual, context: { response: [{ on: '2026-03-05', is: 'stable' as const }] } },
    ],
    ['a symptom lasts, however old', { ...annual, context: { ...controlled, symptoms: [stable] } }],
    [
      'a symptom went only after the study',
      { ...annual, context: { ...controlled, symptoms: [{ ...stable, resolvedDate: '2026-03-03' }] } },
    ],
    ['nobody said why it was operated', surgery(null)],
  ])('is routine when %s', (_, of) => {
    expect(readBy(of, allowed)).toBe('2026-03-05');
  });

  function response(on: string, is: 'unknown' | 'progression') {
    return { ...annual, context: { ...controlled, response: [{ on, is }, ...controlled.response] } };
  }
  function surgery(forProgressionAfterRadiotherapy: null) {
    return { ...annual, context: { ...controlled, treatments: [aSurgery({ forProgressionAfterRadiotherapy })] } };
  }
});
