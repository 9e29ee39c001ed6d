import { describe, expect, test } from 'vitest';
import { aCoverage } from '../testing.ts';
import { mayBeOnSite } from './on-site.ts';
import { reconcileAlerts } from './reconcile-alerts.ts';
import { rescanNeeds } from './rescan-need.ts';
import { aFinding, aShortStudy, NOON } from './testing-alerts.ts';

const policy = { onSiteMinutes: 60, timeZone: 'UTC' };
const justNow = { now: NOON, lastImageAt: NOON };
const short = aShortStudy();
const said = rescanNeeds([short]).map(({ missingKey }) => ({
  alertId: '7',
  studyInstanceUid: short.studyInstanceUid,
  missingKey,
}));

describe('an alert', () => {
  test('is raised once', () => {
    expect(reconcileAlerts({ entries: [short], alerts: [] }, justNow, policy).raise).toHaveLength(1);
    expect(reconcileAlerts({ entries: [short], alerts: said }, justNow, policy)).toEqual({ raise: [], withdraw: [] });
  });

  test('is withdrawn when nothing is missing any more', () => {
    const whole = aShortStudy({ wholeSpineWithContrast: aCoverage(), findings: [] });
    const { withdraw } = reconcileAlerts({ entries: [whole], alerts: said }, justNow, policy);
    expect(withdraw).toEqual([{ alertId: '7', because: 'satisfied' }]);
  });

  test('gives way to the alert about what is missing now', () => {
    const less = aShortStudy({ findings: [aFinding({ levels: ['C'], partial: [] })] });
    const changes = reconcileAlerts({ entries: [less], alerts: said }, justNow, policy);
    expect(changes.withdraw).toEqual([{ alertId: '7', because: 'missing-changed' }]);
    expect(changes.raise).toHaveLength(1);
  });

  test('is withdrawn as undecided, not as satisfied, when more is announced', () => {
    const arriving = aShortStudy({ provisional: true });
    const { withdraw } = reconcileAlerts({ entries: [arriving], alerts: said }, justNow, policy);
    expect(withdraw).toEqual([{ alertId: '7', because: 'undecided' }]);
  });

  test('stays when the patient has gone, and is not raised then', () => {
    const later = { now: '2026-03-02T14:00:00.000Z', lastImageAt: NOON };
    expect(reconcileAlerts({ entries: [short], alerts: said }, later, policy).withdraw).toEqual([]);
    expect(reconcileAlerts({ entries: [short], alerts: [] }, later, policy).raise).toEqual([]);
  });
});

describe('a patient may be on site', () => {
  const on = (date: string | null, now: string, lastImageAt = now, timeZone = 'UTC') =>
    mayBeOnSite(date, { now, lastImageAt }, { ...policy, timeZone });

  test('for the time of the policy after the last image, to the minute', () => {
    expect(on('20260302', '2026-03-02T13:00:00.000Z', NOON)).toBe(true);
    expect(on('20260302', '2026-03-02T13:00:00.001Z', NOON)).toBe(false);
  });

  test('when the study is of today, and not of another day, however fresh its images: they came from an archive', () => {
    expect(on('20260302', NOON)).toBe(true);
    expect([on('20260301', NOON), on('20260303', NOON), on('20250302', NOON)]).toEqual([false, false, false]);
  });

  test('by the calendar of the site', () => {
    expect(on('20260303', '2026-03-02T16:00:00.000Z', undefined, 'Asia/Tokyo')).toBe(true);
    expect(on('20260302', '2026-03-02T16:00:00.000Z', undefined, 'Asia/Tokyo')).toBe(false);
  });

  test('who was scanned over midnight', () => {
    expect(on('20260301', '2026-03-02T00:20:00.000Z')).toBe(true);
    expect(on('20260301', '2026-03-02T01:00:00.001Z')).toBe(false);
  });

  test('never, by a study that does not say of which day it is', () => {
    expect([on(null, NOON), on('today', NOON), on('', NOON)]).toEqual([false, false, false]);
  });
});
