import { expect, test } from 'vitest';
import { ConnectionClock } from './connection-clock.ts';

const times = { associationMs: 10, pduMs: 30, idleMs: 60 };
const resting = { associated: true, insidePdu: false, pdus: 1, responseOwed: false };
const reading = { ...resting, insidePdu: true, pdus: 2 };

test('without an association there is so much time, whatever bytes come (M5)', () => {
  const clock = new ConnectionClock(times, 0);
  const waiting = { associated: false, insidePdu: true, pdus: 1, responseOwed: false };
  for (let now = 1; now <= 10; now++) clock.note(waiting, now);
  expect([clock.overdue(waiting, 10), clock.overdue(waiting, 11)]).toEqual([null, 'ASSOCIATION_TIMEOUT']);
});

test('a PDU that begins has to end: more bytes of it give no more time (M5)', () => {
  const clock = new ConnectionClock(times, 0);
  clock.note(reading, 5);
  clock.note(reading, 30);
  expect([clock.overdue(reading, 35), clock.overdue(reading, 36)]).toEqual([null, 'PDU_TIMEOUT']);
  clock.note({ ...reading, pdus: 3 }, 36);
  expect(clock.overdue({ ...reading, pdus: 3 }, 66)).toBeNull();
});

test('between PDUs a peer may be idle for a while, and for ever while we owe it an answer', () => {
  const clock = new ConnectionClock(times, 0);
  clock.note(resting, 7);
  expect([clock.overdue(resting, 67), clock.overdue(resting, 68)]).toEqual([null, 'IDLE_TIMEOUT']);
  expect(clock.overdue({ ...resting, responseOwed: true }, 10_000)).toBeNull();
  clock.note(resting, 10_000);
  expect(clock.overdue(resting, 10_060)).toBeNull();
});
