import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline/deadline-of.ts';
import type { PriorityPolicy } from './deadline/priority-policy.ts';
import { inReadingOrder, type Place } from './reading-order.ts';
import type { Arrival } from './replay/placements.ts';
import { arrivals, policy } from './testing-arbitraries.ts';

const place = ({ studyInstanceUid, urgency }: Arrival, under: PriorityPolicy): Place => ({
  studyInstanceUid,
  ...deadlineOf(urgency, under),
});
const places = (all: readonly Arrival[], under: PriorityPolicy): Place[] => all.map((each) => place(each, under));
const HOUR_MS = 3_600_000;

describe('the reading order', () => {
  it('places any two studies, and the other way round the same', () => {
    fc.assert(
      fc.property(arrivals(), policy, (all, under) => {
        const list = places(all, under);
        const [a, b] = [list[0], list.at(-1)];
        if (!a || !b) throw new Error('there is always a study');
        const [forth, back] = [inReadingOrder(a, b), inReadingOrder(b, a)].map(Math.sign);
        expect((forth ?? 0) + (back ?? 0)).toBe(0);
        expect(forth === 0).toBe(a === b);
      }),
    );
  });

  it('is the same for any order of arrival', () => {
    fc.assert(
      fc.property(arrivals(), policy, fc.integer({ min: 0, max: 4 }), (all, under, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        expect(places(turned, under).toSorted(inReadingOrder)).toEqual(places(all, under).toSorted(inReadingOrder));
      }),
    );
  });

  it('puts no scheduled study that arrives after the deadline of another above it: each is first in the end', () => {
    fc.assert(
      fc.property(arrivals(), policy, fc.integer({ min: 1, max: 1000 }), (all, under, hoursLater) => {
        const [waiting] = places(all, under);
        if (!waiting) throw new Error('there is always a study');
        const arrivedAt = new Date(Date.parse(waiting.readBy) + hoursLater * HOUR_MS).toISOString();
        const arriving = all.slice(1).map((each) => ({ ...each, urgency: { ...each.urgency, arrivedAt } }));
        const scheduled = places(arriving, under).filter(({ tier }) => tier === 'scheduled');
        for (const later of scheduled) expect(inReadingOrder(waiting, later)).toBeLessThan(0);
      }),
    );
  });

  it('has at most the arrivals of one longest band between a study and its turn', () => {
    fc.assert(
      fc.property(arrivals(), policy, (all, under) => {
        const longestMs = under.bandHours.P4 * HOUR_MS;
        const list = all.map((each) => ({ ...place(each, under), arrivedMs: Date.parse(each.urgency.arrivedAt) }));
        const scheduled = list.filter(({ tier }) => tier === 'scheduled').toSorted(inReadingOrder);
        for (const [at, { arrivedMs }] of scheduled.entries())
          for (const ahead of scheduled.slice(0, at))
            expect(ahead.arrivedMs - arrivedMs).toBeLessThanOrEqual(longestMs);
      }),
    );
  });
});
