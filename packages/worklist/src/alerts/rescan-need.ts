import type { StoredEntry } from '../stored-entry.ts';
import { asksForProtocol } from './asked-of-session.ts';
import { asksForSpine } from './asking-profiles.ts';
import type { MissingPart } from './missing-part.ts';
import { missingParts } from './missing-parts.ts';

type Profile = StoredEntry['judgement']['profile'];

/** What a session was to show and does not, whatever the hour. */
export type RescanNeed = {
  /** The studies that were judged together, by UID, the first of which the alert stands beside. */
  readonly studyInstanceUids: readonly [string, ...string[]];
  readonly profile: Profile;
  readonly missing: readonly MissingPart[];
  /** The same for the same set of missing things: two alerts about one lack would be one too many. */
  readonly missingKey: string;
};

const keyOf = (profile: Profile, missing: readonly MissingPart[]): string =>
  [profile, ...missing.map(({ rule, levels }) => `${rule} ${levels.join('')}`).toSorted()].join('; ');

const needOf = ([lead, ...siblings]: readonly StoredEntry[]): RescanNeed | null => {
  if (!lead) return null;
  const { profile, provisional } = lead.judgement;
  if (provisional || !asksForSpine(profile) || !asksForProtocol(profile, [lead, ...siblings])) return null;
  const missing = missingParts(lead.judgement);
  if (missing.length === 0) return null;
  const others = siblings.map(({ studyInstanceUid }) => studyInstanceUid);
  return {
    studyInstanceUids: [lead.studyInstanceUid, ...others],
    ...{ profile, missing, missingKey: keyOf(profile, missing) },
  };
};

const byUid = (a: StoredEntry, b: StoredEntry): number => (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1);

/** What would have to be scanned again, of the studies of one patient and day; a need for each group that was judged together. */
export const rescanNeeds = (entries: readonly StoredEntry[]): readonly RescanNeed[] => {
  const groups = Map.groupBy(entries.toSorted(byUid), ({ judgement }) => judgement.studyInstanceUids.toSorted().join());
  return [...groups.values()].flatMap((group) => needOf(group) ?? []);
};
