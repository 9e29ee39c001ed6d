import { clinicalContextSchema, emptyContext } from '../clinical-context.ts';
import { faultsOf } from '../faults/faults-of.ts';
import { type ContextChanges, joinChanges, mergeContext } from '../merge-context.ts';
import type { IsoDate } from '../values.ts';
import { type Entry, readEntries } from './bundle.ts';
import { type Issue, issueAt, type OperationOutcome } from './operation-outcome.ts';
import { issueOf, type Origins, originsOf } from './origins.ts';
import { readEntry } from './read-entry.ts';
import { type BundlePatient, readPatient } from './read-patient.ts';
import { type Found, type Refuse, stepsOf, within } from './reading.ts';
import { refuseUnreadableParts } from './unreadable-parts.ts';

export type ReadBundle = {
  readonly is: 'read';
  readonly patient: BundlePatient;
  readonly changes: ContextChanges;
  readonly origins: Origins;
};
export type RefusedBundle = { readonly is: 'refused'; readonly outcome: OperationOutcome };

export const refused = (issue: Issue[]): RefusedBundle => ({
  is: 'refused',
  outcome: { resourceType: 'OperationOutcome', issue },
});

const MOST_ISSUES = 200;

const collector = (): { readonly issues: Issue[]; readonly refuse: Refuse } => {
  const issues: Issue[] = [];
  const refuse: Refuse = (path, code, says) => {
    if (issues.length < MOST_ISSUES) issues.push(issueAt(path, code, says));
    return null;
  };
  return { issues, refuse };
};

const thePatient = (entries: readonly Entry[], refuse: Refuse): Entry | null => {
  const [patient, other] = entries.filter(({ type }) => type === 'Patient');
  if (!patient) return refuse(['entry'], 'required', 'A Patient is needed.');
  return other ? refuse(other.at, 'business-rule', 'A Bundle is read for one patient.') : patient;
};

const askedOn = ({ changes }: Found): string => changes.multidisciplinaryReview?.askedOn ?? '';

/** A review may be asked for again, and the last time counts. */
const inOrderOfAsking = <Each extends Found>(found: readonly Each[]): Each[] =>
  found.toSorted((one, other) => (askedOn(one) < askedOn(other) ? -1 : Number(askedOn(one) > askedOn(other))));

const issuesOf = (changes: ContextChanges, origins: Origins, now: Parameters<typeof faultsOf>[1]): Issue[] => {
  const context = mergeContext(emptyContext, changes);
  const misshapen = clinicalContextSchema.safeParse(context).error?.issues ?? [];
  return [
    ...misshapen.map(({ path, message }) => ({ path: stepsOf(path), says: message })),
    ...faultsOf(context, now),
  ].map((fault) => issueOf(fault, context, origins));
};

/**
 * FHIR R4 Bundle to what it changes in one person's context: Condition, Procedure, Observation and ServiceRequest of
 * one Patient. Any JSON has an answer. One thing that is not understood refuses the whole, so that nothing is half-read.
 */
export const readBundle = (json: unknown, { today }: { readonly today: IsoDate }): ReadBundle | RefusedBundle => {
  const { issues, refuse } = collector();
  refuseUnreadableParts(json, refuse);
  const entries = readEntries(json, refuse);
  const subject = entries && thePatient(entries, refuse);
  const patient = subject && readPatient(subject.resource, subject.at, within(refuse, subject.at));
  if (!entries || !subject || !patient) return refused(issues);
  const others = entries.filter((entry) => entry !== subject);
  const found = inOrderOfAsking(others.flatMap((entry) => readEntry(entry, subject, refuse) ?? []));
  const origins = originsOf(found, refuse);
  const changes = found.reduce<ContextChanges>((all, each) => joinChanges(all, each.changes), {});
  const faults = issuesOf(changes, origins, { birthDate: patient.birthDate, today });
  return issues.length + faults.length === 0
    ? { is: 'read', patient, changes, origins }
    : refused([...issues, ...faults].slice(0, MOST_ISSUES));
};
