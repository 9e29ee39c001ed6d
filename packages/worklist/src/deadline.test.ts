import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf, type Urgency } from './deadline.ts';

const ARRIVED = '2026-11-22T08:00:00.000Z';
const outcome = fc.constantFrom('confirmed', 'refuted', 'indeterminate');
const profile = fc.constantFrom('mri-surveillance', 'ct-myelography', 'pet-ct', 'none');
const priority = fc.constantFrom(null, 'ROUTINE', 'LOW', 'HIGH', 'STAT', 'nonsense');

const urgency = (of: {
  is?: Urgency['judgement']['wholeSpineWithContrast']['is'];
  priority?: string | null;
  emergencyWords?: boolean;
  profile?: Urgency['judgement']['profile'];
}): Urgency => ({
  judgement: { profile: of.profile ?? 'mri-surveillance', wholeSpineWithContrast: { is: of.is ?? 'confirmed' } },
  summary: { priority: of.priority ?? null, emergencyWords: of.emergencyWords ?? false },
});
const readBy = (of: Parameters<typeof urgency>[0]): string => deadlineOf(urgency(of), ARRIVED).readBy;

describe('the read-by time', () => {
  it.each([
    ['72 h for a routine study', {}, '2026-11-25T08:00:00.000Z'],
    ['24 h for an undecided one', { is: 'indeterminate' }, '2026-11-23T08:00:00.000Z'],
    ['24 h for a high priority', { priority: 'HIGH' }, '2026-11-23T08:00:00.000Z'],
    ['1 h for STAT', { priority: 'stat ' }, '2026-11-22T09:00:00.000Z'],
    [
      '72 h for an undecided study that is no spine',
      { is: 'indeterminate', profile: 'none' },
      '2026-11-25T08:00:00.000Z',
    ],
  ] as const)('is %s', (_name, of, expected) => {
    expect(readBy(of)).toBe(expected);
  });

  it('is never lengthened by a refuted or an undecided verdict', () => {
    fc.assert(
      fc.property(outcome, profile, priority, fc.boolean(), (is, of, asked, emergencyWords) => {
        const same = { profile: of, priority: asked, emergencyWords };
        expect(readBy({ ...same, is }) <= readBy({ ...same, is: 'confirmed' })).toBe(true);
      }),
    );
  });

  it('has a reason for the time that it sets, and a routine reason always', () => {
    fc.assert(
      fc.property(outcome, priority, fc.boolean(), (is, asked, emergencyWords) => {
        const { readBy: by, reasons } = deadlineOf(urgency({ is, priority: asked, emergencyWords }), ARRIVED);
        const hours = (Date.parse(by) - Date.parse(ARRIVED)) / 3_600_000;
        expect(reasons.map(({ withinHours }) => withinHours)).toContain(hours);
        expect(reasons.map(({ code }) => code)).toContain('routine');
      }),
    );
  });
});

it('words of cord compression make an emergency of any verdict', () => {
  expect(deadlineOf(urgency({ is: 'refuted', emergencyWords: true }), ARRIVED).tier).toBe('emergency');
  expect(deadlineOf(urgency({ is: 'refuted' }), ARRIVED).tier).toBe('scheduled');
});
