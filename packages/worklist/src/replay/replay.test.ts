import { aSymptom } from '@cordwatch/clinical-context/testing';
import { describe, expect, test } from 'vitest';
import { defaultPriorityPolicy } from '../deadline/priority-policy.ts';
import { anUrgency } from '../testing-urgency.ts';
import { replay } from './replay.ts';
import { replaySchema } from './replay-shapes.ts';

const at = (day: number, hour: number): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const arrival = (studyInstanceUid: string, of: Parameters<typeof anUrgency>[0] = {}) => ({
  studyInstanceUid,
  urgency: anUrgency(of),
});
const read = (studyInstanceUid: string, readAt: string) => ({ studyInstanceUid, readAt });
const HIGH = { order: { priority: 'HIGH', emergencyWords: false } };
const HOUR_MS = 3_600_000;

/** Routine first, though the other was wanted within 24 h. */
const wrongWay = replay(
  [arrival('2.25.1'), arrival('2.25.2', HIGH)],
  [read('2.25.1', at(2, 10)), read('2.25.2', at(3, 10))],
  defaultPriorityPolicy,
);
const studyOf = (of: typeof wrongWay, uid: string) =>
  of.studies.find(({ studyInstanceUid }) => studyInstanceUid === uid);

describe('a replay', () => {
  test('takes the first of the list at every moment at which somebody read', () => {
    expect(studyOf(wrongWay, '2.25.2')).toEqual({
      studyInstanceUid: '2.25.2',
      arrivedAt: at(2, 8),
      tier: 'scheduled',
      readBy: at(3, 8),
      actual: { readAt: at(3, 10), lateMs: 2 * HOUR_MS },
      replayed: { readAt: at(2, 10), lateMs: 0 },
    });
    expect(studyOf(wrongWay, '2.25.1')?.replayed).toEqual({ readAt: at(3, 10), lateMs: 0 });
  });

  test('counts what was late, by tier', () => {
    const none = { read: 0, unread: 0, unreadLate: 0, late: 0, totalLateMs: 0, worstLateMs: 0 };
    expect(wrongWay.lateness).toEqual({
      emergency: { actual: none, replayed: none },
      scheduled: {
        actual: { read: 2, unread: 0, unreadLate: 0, late: 1, totalLateMs: 2 * HOUR_MS, worstLateMs: 2 * HOUR_MS },
        replayed: { ...none, read: 2 },
      },
    });
  });

  test('lists its studies in reading order, under the policy that it names', () => {
    expect(wrongWay.studies.map(({ studyInstanceUid }) => studyInstanceUid)).toEqual(['2.25.2', '2.25.1']);
    expect(wrongWay.priorityPolicy).toBe(defaultPriorityPolicy.version);
    expect(replaySchema.parse(wrongWay)).toEqual(wrongWay);
  });

  test('under another policy has other deadlines', () => {
    const bands = { ...defaultPriorityPolicy.bands, 'order-high': 'P3' as const };
    const policy = { ...defaultPriorityPolicy, version: 'slow', bands };
    const slow = replay([arrival('2.25.2', HIGH)], [read('2.25.2', at(3, 10))], policy);
    expect(slow).toMatchObject({ priorityPolicy: 'slow', lateness: { scheduled: { actual: { late: 0 } } } });
  });

  test('leaves unread what nobody had time for, and says so', () => {
    const busy = replay([arrival('2.25.1'), arrival('2.25.2')], [read('2.25.2', at(2, 10))], defaultPriorityPolicy);
    expect(busy.lateness.scheduled).toMatchObject({ actual: { read: 1, unread: 1 }, replayed: { read: 1, unread: 1 } });
    expect(studyOf(busy, '2.25.2')?.replayed).toEqual({ readAt: null, lateMs: null });
  });

  test('counts what was due and left lying, beside what was late', () => {
    const all = [arrival('2.25.1'), arrival('2.25.2', HIGH), arrival('2.25.3')];
    const left = replay(all, [read('2.25.1', at(4, 8)), read('2.25.3', at(4, 9))], defaultPriorityPolicy);
    expect(left.lateness.scheduled).toMatchObject({
      actual: { late: 0, unread: 1, unreadLate: 1 },
      replayed: { late: 1, unread: 1, unreadLate: 0 },
    });
  });

  test('of nothing is nothing', () => {
    expect(replay([], [], defaultPriorityPolicy)).toMatchObject({ studies: [], idleReadings: 0 });
  });

  test('reads nothing before it came', () => {
    const early = replay([arrival('2.25.1')], [read('2.25.1', at(2, 7))], defaultPriorityPolicy);
    expect(early.idleReadings).toBe(1);
    expect(studyOf(early, '2.25.1')).toMatchObject({
      actual: { readAt: at(2, 7), lateMs: 0 },
      replayed: { readAt: null },
    });
  });

  test('counts the first of two readings of one study', () => {
    const again = [read('2.25.1', at(4, 10)), read('2.25.1', at(2, 10))];
    const twice = replay([arrival('2.25.1'), arrival('2.25.2')], again, defaultPriorityPolicy);
    expect(studyOf(twice, '2.25.1')?.actual.readAt).toBe(at(2, 10));
    expect(twice.lateness.scheduled.replayed.read).toBe(1);
  });

  test('spends the moment of a study that it does not know on the first that waits', () => {
    const foreign = replay([arrival('2.25.1')], [read('2.25.99', at(2, 10))], defaultPriorityPolicy);
    expect(studyOf(foreign, '2.25.1')).toMatchObject({ actual: { readAt: null }, replayed: { readAt: at(2, 10) } });
  });
});

describe('a symptom that was told while the study waited', () => {
  const symptoms = [aSymptom({ reportedAt: at(2, 12) })];
  const told = arrival('2.25.9', { context: { symptoms } });

  test('brings it forward from then on, and not before', () => {
    const moments = [read('2.25.1', at(2, 10)), read('2.25.2', at(2, 12)), read('2.25.9', at(2, 14))];
    const { studies } = replay([arrival('2.25.1'), arrival('2.25.2'), told], moments, defaultPriorityPolicy);
    expect(studies.map(({ studyInstanceUid, replayed }) => [studyInstanceUid, replayed.readAt])).toEqual([
      ['2.25.9', at(2, 12)],
      ['2.25.1', at(2, 10)],
      ['2.25.2', at(2, 14)],
    ]);
  });

  test('makes nothing late that was read before anybody told it', () => {
    const { studies } = replay([told], [read('2.25.9', at(2, 9))], defaultPriorityPolicy);
    expect(studies[0]).toMatchObject({ tier: 'emergency', readBy: at(2, 13), actual: { lateMs: 0 } });
  });

  test('makes nothing late for having ended its low risk after it was read', () => {
    const bands = { ...defaultPriorityPolicy.bands, 'annual-low-risk': 'P4' as const };
    const pain = aSymptom({ kind: 'pain', reportedAt: at(9, 7) });
    const annual = arrival('2.25.9', {
      slot: { waitingSince: null, intervalMonths: 12, daysAfterDue: null },
      context: { response: [{ on: '2026-02-01', is: 'stable' }], symptoms: [pain] },
    });
    const { studies } = replay([annual], [read('2.25.9', at(8, 8))], { ...defaultPriorityPolicy, bands });
    expect(studies[0]).toMatchObject({ readBy: at(5, 8), actual: { lateMs: 0 }, replayed: { lateMs: 0 } });
  });

  test('does not bring back a study that has been read', () => {
    const moments = [read('2.25.9', at(2, 9)), read('2.25.1', at(2, 13))];
    const { studies } = replay(
      [told, { ...arrival('2.25.1'), urgency: anUrgency({ arrivedAt: at(2, 9) }) }],
      moments,
      defaultPriorityPolicy,
    );
    expect(studies.map(({ replayed }) => replayed.readAt)).toEqual([at(2, 9), at(2, 13)]);
  });
});
