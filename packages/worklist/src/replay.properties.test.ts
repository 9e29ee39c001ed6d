import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline/deadline-of.ts';
import type { PriorityPolicy } from './deadline/priority-policy.ts';
import type { Urgency } from './deadline/urgency.ts';
import type { Arrival } from './replay/placements.ts';
import { type Reading, replay } from './replay/replay.ts';
import { arrivals, policy, urgency } from './testing-arbitraries.ts';

const HOUR_MS = 3_600_000;
const pauses = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 });

/** Some reader's history: every study once, in an order of its own, none before it came and no two at one moment. */
const readingsIn = (order: readonly Arrival[], hours: readonly number[]): Reading[] => {
  let busyUntilMs = 0;
  return order.map(({ studyInstanceUid, urgency: { arrivedAt } }, at) => {
    busyUntilMs = Math.max(busyUntilMs, Date.parse(arrivedAt)) + (hours[at] ?? 0) * HOUR_MS + 1;
    return { studyInstanceUid, readAt: new Date(busyUntilMs).toISOString() };
  });
};

/** Everything was told by the time of the arrival, so that the order of a moment is that of any later one. */
const toldBefore = (of: Urgency): Urgency => ({
  ...of,
  context: {
    ...of.context,
    symptoms: of.context.symptoms.filter(({ reportedAt }) => Date.parse(reportedAt) <= Date.parse(of.arrivedAt)),
  },
});
const settled = urgency.map(toldBefore);
const ofTier = (tier: 'emergency' | 'scheduled') => (all: readonly Arrival[], under: PriorityPolicy) =>
  all.filter((each) => deadlineOf(each.urgency, under).tier === tier);

describe('a replay', () => {
  it('reads as many as were read, each at most once and at a moment at which somebody read', () => {
    fc.assert(
      fc.property(arrivals(), pauses, policy, (all, hours, under) => {
        const readings = readingsIn(all, hours);
        const moments = replay(all, readings, under).studies.map(({ replayed }) => replayed.readAt);
        expect(moments.toSorted()).toEqual(readings.map(({ readAt }) => readAt).toSorted());
      }),
    );
  });

  it('of a reader who always took the first is what happened', () => {
    fc.assert(
      fc.property(arrivals(), pauses, policy, (all, hours, under) => {
        const ideal = replay(all, readingsIn(all, hours), under).studies;
        const asReplayed = ideal.flatMap(({ studyInstanceUid, replayed: { readAt } }) =>
          readAt === null ? [] : [{ studyInstanceUid, readAt }],
        );
        for (const { actual, replayed } of replay(all, asReplayed, under).studies) expect(replayed).toEqual(actual);
      }),
    );
  });

  it.each(['emergency', 'scheduled'] as const)('has no worse lateness than any order that was possible: %s', (tier) => {
    fc.assert(
      fc.property(arrivals(settled), pauses, policy, (mixed, hours, under) => {
        const all = ofTier(tier)(mixed, under);
        const { actual, replayed } = replay(all, readingsIn(all, hours), under).lateness[tier];
        expect(replayed.worstLateMs).toBeLessThanOrEqual(actual.worstLateMs);
      }),
    );
  });

  it('lets no scheduled study make an emergency later', () => {
    fc.assert(
      fc.property(arrivals(settled), pauses, policy, (all, hours, under) => {
        const { actual, replayed } = replay(all, readingsIn(all, hours), under).lateness.emergency;
        expect(replayed.worstLateMs).toBeLessThanOrEqual(actual.worstLateMs);
      }),
    );
  });

  it('is the same for any order in which arrivals and readings are given', () => {
    fc.assert(
      fc.property(arrivals(), pauses, policy, (all, hours, under) => {
        const readings = readingsIn(all, hours);
        const other = replay(all.toReversed(), readings.toReversed(), under);
        expect(other).toEqual(replay(all, readings, under));
      }),
    );
  });
});
