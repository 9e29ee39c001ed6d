import { describe, expect, test } from 'vitest';
import { deadline, shortenedBy } from '../testing-urgency.ts';

const ordered = (priority: string | null, emergencyWords = false) => ({ order: { priority, emergencyWords } });

describe('the priority of the order', () => {
  test.each([
    ['STAT', { 'order-stat': 1 }],
    ['stat ', { 'order-stat': 1 }],
    ['EMERGENCY', { 'order-stat': 1 }],
    ['HIGH', { 'order-high': 24 }],
    ['urgent', { 'order-high': 24 }],
    ['ROUTINE', {}],
    ['MEDIUM', {}],
    ['statistics', {}],
    ['', {}],
    [null, {}],
  ])('%j shortens by %j', (priority, expected) => {
    expect(shortenedBy(ordered(priority))).toEqual(expected);
  });

  test('LOW lengthens nothing', () => {
    expect(deadline(ordered('LOW')).readBy).toBe(deadline().readBy);
  });
});

test('words of cord compression make an emergency, whatever the verdict', () => {
  expect(deadline({ ...ordered(null, true), verdict: 'refuted' })).toMatchObject({
    tier: 'emergency',
    readBy: '2026-03-02T09:00:00.000Z',
  });
  expect(deadline(ordered('HIGH')).tier).toBe('scheduled');
});
