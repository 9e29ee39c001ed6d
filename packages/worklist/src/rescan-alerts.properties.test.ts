import fc from 'fast-check';
import { it } from 'vitest';
import { reconcileAlerts } from './alerts/reconcile-alerts.ts';
import { rescanNeeds } from './alerts/rescan-need.ts';
import { aFinding, aShortStudy, NOON } from './alerts/testing-alerts.ts';
import type { StoredEntry } from './stored-entry.ts';
import { aCoverage, cervicalOnly } from './testing.ts';

type Profile = StoredEntry['judgement']['profile'];
const levels = fc.subarray<'C' | 'T' | 'L' | 'S'>(['C', 'T', 'L', 'S']);
const asked = fc.option(
  fc.record({ levels, contrast: fc.constantFrom('with', 'without', 'both', 'intrathecal', 'unstated') }),
);
const finding = fc
  .record({
    rule: fc.constantFrom('mri.sagittal-t1', 'mri.sagittal-t2-or-stir', 'mri.sagittal-t1-post'),
    is: fc.constantFrom('unmet', 'undecided'),
    levels,
  })
  .map((made) => aFinding({ ...made, partial: made.levels.slice(1) }));
const coverage = fc.constantFrom(aCoverage(), cervicalOnly(), cervicalOnly({ is: 'indeterminate' }));
const profile = fc.constantFrom<Profile>(
  'mri-surveillance',
  'ct-myelography',
  'ct-contrast',
  'pet-ct',
  'mscc-emergency',
  'none',
);

const study = fc
  .record({
    provisional: fc.boolean(),
    profile,
    coverage,
    wholeSpineWithContrast: coverage,
    findings: fc.array(finding, { maxLength: 3 }),
  })
  .chain((judged) => asked.map((order) => aShortStudy(judged, { asked: order })));

const policy = { onSiteMinutes: 60, timeZone: 'UTC' };
const minutesAgo = fc.integer({ min: 0, max: 180 }).map((minutes) => ({
  now: NOON,
  lastImageAt: new Date(Date.parse(NOON) - minutes * 60_000).toISOString(),
  isThere: minutes <= 60,
}));

const isSettled = ({ judgement }: StoredEntry): boolean =>
  judgement.wholeSpineWithContrast.is === 'confirmed' && judgement.findings.every(({ is }) => is !== 'unmet');

const isOnlyDoubt = ({ judgement }: StoredEntry): boolean =>
  judgement.wholeSpineWithContrast.is !== 'refuted' && judgement.findings.every(({ is }) => is === 'undecided');

it('a study that is provisional, PET-CT, undecided, or confirmed with all that its profile asks for never raises an alert', () => {
  fc.assert(
    fc.property(study, minutesAgo, (entry, times) => {
      const { raise } = reconcileAlerts({ entries: [entry], alerts: [] }, times, policy);
      const { provisional, profile: of } = entry.judgement;
      return raise.length === 0 || !(provisional || of === 'pet-ct' || isOnlyDoubt(entry) || isSettled(entry));
    }),
  );
});

it('an order for a part of the spine never raises an alert', () => {
  fc.assert(
    fc.property(study, (entry) => {
      const named = entry.asked?.levels ?? [];
      const isPart = named.length > 0 && !['C', 'T', 'L'].every((level) => named.some((each) => each === level));
      return !isPart || rescanNeeds([entry]).length === 0;
    }),
  );
});

it('nothing is raised for a patient who has gone', () => {
  fc.assert(
    fc.property(
      study,
      minutesAgo,
      (entry, times) =>
        times.isThere || reconcileAlerts({ entries: [entry], alerts: [] }, times, policy).raise.length === 0,
    ),
  );
});

it('what was raised says what is missing now: asked again, nothing changes', () => {
  fc.assert(
    fc.property(study, minutesAgo, (entry, times) => {
      const { raise } = reconcileAlerts({ entries: [entry], alerts: [] }, times, policy);
      const alerts = raise.map(({ missingKey }, at) => ({
        ...{ alertId: String(at), studyInstanceUid: entry.studyInstanceUid, missingKey },
      }));
      const again = reconcileAlerts({ entries: [entry], alerts }, times, policy);
      return again.raise.length === 0 && again.withdraw.length === 0;
    }),
  );
});
