import type { Symptom } from '@cordwatch/clinical-context';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, deadlineOf } from './deadline/deadline-of.ts';
import { defaultPriorityPolicy } from './deadline/priority-policy.ts';
import { dueAt } from './deadline/reason.ts';
import type { Urgency } from './deadline/urgency.ts';
import { inReadingOrder } from './reading-order.ts';
import { policy, primaryTumour, symptom, urgency, vertebralMetastases } from './testing-arbitraries.ts';

const withSymptoms = (of: Urgency, symptoms: readonly Symptom[]): Urgency => ({
  ...of,
  context: { ...of.context, symptoms: [...symptoms] },
});
const placed = ({ tier, readBy }: Deadline) => ({ studyInstanceUid: '2.25.1', tier, readBy });
const neverLater = (urgent: Deadline, other: Deadline): void => {
  expect(inReadingOrder(placed(urgent), placed(other))).toBeLessThanOrEqual(0);
  expect(Date.parse(urgent.readBy)).toBeLessThanOrEqual(Date.parse(other.readBy));
};

const COURSES = ['stable', 'worsening', 'new'] as const;
const KINDS = ['pain', 'sensory-loss', 'weakness', 'bladder-bowel'] as const;
const worseOf = ({ kind, course, ...rest }: Symptom, by: { course: number; kind: number }): Symptom => ({
  ...rest,
  course: COURSES[Math.min(COURSES.indexOf(course) + by.course, 2)] ?? 'new',
  // Among the signs of the cord none is worse than another: pain alone can grow worse in kind.
  kind: kind === 'pain' ? (KINDS[by.kind] ?? kind) : kind,
});
const step = fc.record({ course: fc.integer({ min: 0, max: 2 }), kind: fc.integer({ min: 0, max: 3 }) });

describe('a deadline is never lengthened', () => {
  it('by one more symptom', () => {
    fc.assert(
      fc.property(urgency, symptom, policy, (of, one, under) => {
        neverLater(deadlineOf(withSymptoms(of, [...of.context.symptoms, one]), under), deadlineOf(of, under));
      }),
    );
  });

  it('by a worse symptom', () => {
    fc.assert(
      fc.property(urgency, symptom, step, policy, (of, one, by, under) => {
        const others = of.context.symptoms;
        const worse = deadlineOf(withSymptoms(of, [worseOf(one, by), ...others]), under);
        neverLater(worse, deadlineOf(withSymptoms(of, [one, ...others]), under));
      }),
    );
  });

  it('by a refuted or an undecided verdict', () => {
    fc.assert(
      fc.property(urgency, fc.constantFrom('refuted', 'indeterminate'), policy, (of, verdict, under) => {
        neverLater(deadlineOf({ ...of, verdict }, under), deadlineOf({ ...of, verdict: 'confirmed' }, under));
      }),
    );
  });

  it('by a response that nobody assessed, an operation of which nobody said why, or a schedule that nobody knows', () => {
    fc.assert(
      fc.property(urgency, (of) => {
        const under = {
          ...defaultPriorityPolicy,
          bands: { ...defaultPriorityPolicy.bands, 'annual-low-risk': 'P4' as const },
        };
        const known = { ...of, slot: of.slot && { ...of.slot, daysAfterDue: 0 } };
        const response = of.context.response.map(({ on }) => ({ on, is: 'unknown' as const }));
        const treatments = of.context.treatments.map((each) =>
          each.kind === 'surgery' && each.forProgressionAfterRadiotherapy === false
            ? { ...each, forProgressionAfterRadiotherapy: null }
            : each,
        );
        const all = deadlineOf(known, under);
        neverLater(deadlineOf({ ...known, context: { ...of.context, response } }, under), all);
        neverLater(deadlineOf({ ...known, context: { ...of.context, treatments } }, under), all);
        neverLater(deadlineOf({ ...known, slot: null }, under), all);
      }),
    );
  });
});

it('extent of removal, number of metastases, and a primary without a marker of its own never change the order', () => {
  const anyExtent = fc.constantFrom('gross-total', 'subtotal', 'decompression-only', 'unknown');
  fc.assert(
    fc.property(urgency, anyExtent, vertebralMetastases, policy, (of, extent, count, under) => {
      const treatments = of.context.treatments.map((each) => (each.kind === 'surgery' ? { ...each, extent } : each));
      const other = { ...of, context: { ...of.context, treatments, vertebralMetastases: count } };
      expect(deadlineOf(other, under)).toMatchObject(ordering(deadlineOf(of, under)));
    }),
  );
});

const ordering = ({ tier, readBy, reasons }: Deadline) => ({ tier, readBy, reasons });

it('the primary site changes nothing but whose marker is listened to', () => {
  fc.assert(
    fc.property(urgency, primaryTumour, policy, (of, primary, under) => {
      const here = { ...of, context: { ...of.context, markers: [] } };
      const there = { ...here, context: { ...here.context, primaryTumour: primary } };
      expect(ordering(deadlineOf(there, under))).toEqual(ordering(deadlineOf(here, under)));
    }),
  );
});

describe('a deadline', () => {
  it('is set by its first reason, and every reason has a code of its own', () => {
    fc.assert(
      fc.property(urgency, policy, (of, under) => {
        const { readBy, reasons } = deadlineOf(of, under);
        const [first] = reasons;
        expect(first && dueAt(first)).toBe(Date.parse(readBy));
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }),
    );
  });

  it('counts no reason from before the arrival, and no deadline is later than the band of routine or annual studies', () => {
    fc.assert(
      fc.property(urgency, policy, (of, under) => {
        const { readBy, reasons } = deadlineOf(of, under);
        const longestMs = under.bandHours.P4 * 3_600_000;
        expect(reasons.every(({ since }) => Date.parse(since) >= Date.parse(of.arrivedAt))).toBe(true);
        expect(Date.parse(readBy) - Date.parse(of.arrivedAt)).toBeLessThanOrEqual(longestMs);
      }),
    );
  });

  it('does not depend on the order in which facts were recorded', () => {
    fc.assert(
      fc.property(urgency, policy, (of, under) => {
        const { symptoms, markers, treatments, response } = of.context;
        const reversed = {
          symptoms: symptoms.toReversed(),
          markers: markers.toReversed(),
          treatments: treatments.toReversed(),
          response: response.toReversed(),
        };
        const again = deadlineOf({ ...of, context: { ...of.context, ...reversed } }, under);
        expect(again).toEqual(deadlineOf(of, under));
      }),
    );
  });
});
