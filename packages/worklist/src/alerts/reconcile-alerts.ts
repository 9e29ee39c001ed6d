import type { StoredEntry } from '../stored-entry.ts';
import { mayBeOnSite, type OnSitePolicy, type SessionTimes } from './on-site.ts';
import { type RescanNeed, rescanNeeds } from './rescan-need.ts';

/** Why an alert needs nobody any more. */
export const WITHDRAWALS = ['satisfied', 'missing-changed', 'undecided'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** An alert that is not resolved. */
export type StandingAlert = {
  readonly alertId: string;
  readonly studyInstanceUid: string;
  readonly missingKey: string;
};

/** What has to change so that the alerts of a session say what is missing now. */
export type AlertChanges = {
  readonly raise: readonly RescanNeed[];
  readonly withdraw: readonly { readonly alertId: string; readonly because: Withdrawal }[];
};

type Session = { readonly entries: readonly StoredEntry[]; readonly alerts: readonly StandingAlert[] };

const isDoubtful = ({ judgement }: StoredEntry): boolean =>
  judgement.provisional ||
  judgement.wholeSpineWithContrast.is === 'indeterminate' ||
  judgement.findings.some(({ is }) => is === 'undecided');

const withdrawalOf = ({ studyInstanceUid }: StandingAlert, { entries }: Session, needs: readonly RescanNeed[]) => {
  if (needs.some(({ studyInstanceUids }) => studyInstanceUids.includes(studyInstanceUid))) return 'missing-changed';
  const entry = entries.find((candidate) => candidate.studyInstanceUid === studyInstanceUid);
  return entry && isDoubtful(entry) ? 'undecided' : 'satisfied';
};

const studyDateOf = ({ studyInstanceUids }: RescanNeed, entries: readonly StoredEntry[]): string | null =>
  entries.find(({ studyInstanceUid }) => studyInstanceUid === studyInstanceUids[0])?.study.date ?? null;

/**
 * What becomes of the alerts of a session that has come to rest: no image for the policy's quiet time, everything judged. An
 * alert that says what is missing stays as it is, so a lack is told once however often this is asked.
 */
export const reconcileAlerts = (session: Session, times: SessionTimes, policy: OnSitePolicy): AlertChanges => {
  const needs = rescanNeeds(session.entries);
  const [said, outdated] = [
    new Set(session.alerts.map(({ missingKey }) => missingKey)),
    session.alerts.filter((alert) => !needs.some(({ missingKey }) => missingKey === alert.missingKey)),
  ];
  return {
    raise: needs.filter(
      (need) => !said.has(need.missingKey) && mayBeOnSite(studyDateOf(need, session.entries), times, policy),
    ),
    withdraw: outdated.map((alert) => ({ alertId: alert.alertId, because: withdrawalOf(alert, session, needs) })),
  };
};
