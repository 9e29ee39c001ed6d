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
        for (const a of list)
          for (const b of list) {
            expect(Math.sign(inReadingOrder(a, b)) + Math.sign(inReadingOrder(b, a))).toBe(0);
            expect(inReadingOrder(a, b) === 0).toBe(a.studyInstanceUid === b.studyInstanceUid);
          }
      }),
    );
  });

  it('is the same for any order of arrival', () => {
    fc.assert(
      fc.property(arrivals(), policy, fc.integer({ min: 0, max: 11 }), (all, under, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        expect(places(turned, under).toSorted(inReadingOrder)).toEqual(places(all, under).toSorted(inReadingOrder));
      }),
    );
  });

  it('puts no scheduled study that arrives after the deadline of another above it: each is first in the end', () => {
    fc.assert(
      fc.property(arrivals(), policy, fc.integer({ min: 1, max: 1000 }), (all, under, hoursLater) => {
        const [waiting, ...others] = places(all, under);
        const arrivedAt = new Date(Date.parse(waiting?.readBy ?? '') + hoursLater * HOUR_MS).toISOString();
        const arriving = all.slice(1).map((each) => ({ ...each, urgency: { ...each.urgency, arrivedAt } }));
        const scheduled = places(arriving, under).filter(({ tier }) => tier === 'scheduled');
        expect(others).toHaveLength(arriving.length);
        for (const later of scheduled) expect(waiting && inReadingOrder(waiting, later)).toBeLessThan(0);
      }),
    );
  });

  it('has at most the arrivals of one longest band between a study and its turn', () => {
    fc.assert(
      fc.property(arrivals(), policy, (all, under) => {
        for (const each of all) {
          const waiting = place(each, under);
          const ahead = all.filter((other) => inReadingOrder(place(other, under), waiting) < 0);
          const scheduled = ahead.filter((other) => place(other, under).tier === 'scheduled');
          const lastMs = Date.parse(each.urgency.arrivedAt) + under.bandHours.P4 * HOUR_MS;
          for (const { urgency } of scheduled) expect(Date.parse(urgency.arrivedAt)).toBeLessThanOrEqual(lastMs);
        }
      }),
    );
  });
});
