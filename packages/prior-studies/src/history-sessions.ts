import type { Outcome } from '@cordwatch/evidence';
import { type Day, dayOf } from './days.ts';
import type { HistorySeries, HistoryStudy } from './history.ts';

/** Kinds of images that can be read side by side. */
type Kind = 'MR' | 'CT' | 'PT' | 'other';

/** The studies of one patient, day and kind, which count once. `uid` names it: the first of its studies by UID. */
export type HistorySession = Pick<
  HistoryStudy,
  'profile' | 'coverage' | 'contrast' | 'wholeSpineWithContrast' | 'scanner' | 'fieldStrengthTesla'
> & {
  readonly uid: string;
  readonly studyUids: readonly string[];
  /** Null where no study has a date that exists: such a session is before and after nothing. */
  readonly day: Day | null;
  readonly kind: Kind;
  readonly provisional: boolean;
  readonly series: readonly HistorySeries[];
};

const inTextOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One version of each study, the later stored; by UID. */
const newestVersions = (studies: readonly HistoryStudy[]): readonly HistoryStudy[] => {
  const oldestFirst = studies.toSorted(
    (a, b) => a.ingestOrder - b.ingestOrder || inTextOrder(JSON.stringify(a), JSON.stringify(b)),
  );
  const byUid = new Map(oldestFirst.map((study) => [study.studyInstanceUid, study]));
  return [...byUid.values()].toSorted((a, b) => inTextOrder(a.studyInstanceUid, b.studyInstanceUid));
};

const isSameSession = (a: HistoryStudy, b: HistoryStudy): boolean =>
  a.sessionUids.includes(b.studyInstanceUid) || b.sessionUids.includes(a.studyInstanceUid);

type Group = readonly [HistoryStudy, ...HistoryStudy[]];

/** A study joins every group that it names or that names it. */
const withStudy = (groups: readonly Group[], study: HistoryStudy): readonly Group[] => {
  const isIts = (group: Group): boolean => group.some((other) => isSameSession(other, study));
  return [...groups.filter((group) => !isIts(group)), [study, ...groups.filter(isIts).flat()]];
};

const groupsOfDay = (studies: readonly HistoryStudy[]): readonly Group[] =>
  studies.reduce<readonly Group[]>(withStudy, []);

const CERTAINTY: readonly Outcome[] = ['refuted', 'indeterminate', 'confirmed'];
const certainty = ({ wholeSpineWithContrast }: HistoryStudy): number => CERTAINTY.indexOf(wholeSpineWithContrast.is);

const kindOf = (modalities: ReadonlySet<string>): Kind => {
  if (modalities.has('PT')) return 'PT';
  if (modalities.has('MR')) return 'MR';
  return modalities.has('CT') ? 'CT' : 'other';
};

const seriesOf = (studies: readonly HistoryStudy[]): readonly HistorySeries[] =>
  [...new Map(studies.flatMap(({ series }) => series).map((each) => [JSON.stringify(each), each])).entries()]
    .toSorted(([a], [b]) => inTextOrder(a, b))
    .map(([, each]) => each);

const firstKnown = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find((value) => value !== null) ?? null;

/** Studies of one session share their verdicts; where they differ for a while, the least certain holds. */
const sessionOf = (group: Group): HistorySession => {
  const studies = group.toSorted((a, b) => inTextOrder(a.studyInstanceUid, b.studyInstanceUid));
  const weakest = studies.reduce((least, study) => (certainty(study) < certainty(least) ? study : least));
  const { profile, coverage, contrast, wholeSpineWithContrast } = weakest;
  return {
    uid: studies[0]?.studyInstanceUid ?? weakest.studyInstanceUid,
    studyUids: studies.map(({ studyInstanceUid }) => studyInstanceUid),
    day: dayOf(weakest.date),
    kind: kindOf(new Set(studies.flatMap(({ modalities }) => modalities))),
    provisional: studies.some(({ provisional }) => provisional),
    ...{ profile, coverage, contrast, wholeSpineWithContrast },
    scanner: firstKnown(studies.map(({ scanner }) => scanner)),
    fieldStrengthTesla: firstKnown(studies.map(({ fieldStrengthTesla }) => fieldStrengthTesla)),
    series: seriesOf(studies),
  };
};

const UNDATED = Number.POSITIVE_INFINITY;

/** Oldest first, undated last; within a day by UID, so that the order of arrival decides nothing. */
export const sessionsOf = (studies: readonly HistoryStudy[]): readonly HistorySession[] =>
  [...Map.groupBy(newestVersions(studies), ({ date }) => date).values()]
    .flatMap(groupsOfDay)
    .map(sessionOf)
    .toSorted((a, b) => {
      const [dayA, dayB] = [a.day ?? UNDATED, b.day ?? UNDATED];
      return dayA === dayB ? inTextOrder(a.uid, b.uid) : dayA - dayB;
    });

/** Confirmed by images that have all come: what tags a comparison, pins a baseline and can close a slot. */
export const isSettledConfirmed = ({ provisional, wholeSpineWithContrast }: HistorySession): boolean =>
  !provisional && wholeSpineWithContrast.is === 'confirmed';
