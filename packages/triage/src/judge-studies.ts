import type { HeaderRecord } from '@cordwatch/dicom-header';
import { context } from '@cordwatch/evidence';
import { type StudyFacts, studyFactsOf, type UnmappedDescription, unmappedOf } from '@cordwatch/series-facts';
import { type JudgedSeries, judgeSession, type SessionVerdicts, sessionOf } from '@cordwatch/study-verdicts';
import { type RuleSet, versionsOf } from './rule-set.ts';
import { sessionsOf } from './sessions.ts';
import type { SeriesJudgement, StudyJudgement } from './study-judgement.ts';
import { type StudySummary, studySummaryOf } from './study-summary.ts';

const NO_EVIDENCE = context('series.described', 'The series is described by its headers alone.');

const seriesJudgement = ({ facts, phase }: JudgedSeries): SeriesJudgement => {
  const stack = facts.geometry.kind === 'stack' ? facts.geometry.stack : null;
  const [first = NO_EVIDENCE, ...more] = [...facts.because, ...phase.because];
  return {
    studyInstanceUid: facts.studyInstanceUid,
    seriesInstanceUid: facts.seriesInstanceUid,
    part: facts.part,
    seriesNumber: facts.seriesNumber,
    seriesDescription: facts.description,
    modality: facts.modality,
    role: facts.role,
    plane: facts.plane,
    weighting: facts.weighting,
    fatSuppressed: facts.fatSuppressed,
    phase: phase.phase,
    levels: facts.words.levels.length > 0 ? facts.words.levels : facts.codedLevels,
    extentMm: stack?.extentMm ?? null,
    frameOfReferenceUid: stack?.frameOfReferenceUid ?? null,
    instances: facts.instances,
    missingSlices: stack?.missingSlices ?? 0,
    because: [first, ...more],
  };
};

/** Own series first, by number; the order in which a reader looks for them. */
const inReadingOrder = (series: readonly SeriesJudgement[], own: string): readonly SeriesJudgement[] =>
  series.toSorted(
    (a, b) =>
      Number(b.studyInstanceUid === own) - Number(a.studyInstanceUid === own) ||
      (a.seriesNumber ?? 0) - (b.seriesNumber ?? 0) ||
      (a.seriesInstanceUid < b.seriesInstanceUid ? -1 : 1) ||
      a.part - b.part,
  );

const studyJudgement = (
  study: StudyFacts,
  session: readonly StudyFacts[],
  verdicts: SessionVerdicts,
  rules: RuleSet,
): StudyJudgement => ({
  studyInstanceUid: study.studyInstanceUid,
  studyInstanceUids: session.map(({ studyInstanceUid }) => studyInstanceUid),
  patientId: study.patientId,
  provisional: verdicts.provisional,
  profile: verdicts.profile,
  coverage: verdicts.coverage,
  contrast: verdicts.contrast,
  wholeSpineWithContrast: verdicts.wholeSpineWithContrast,
  findings: verdicts.findings,
  series: inReadingOrder(verdicts.series.map(seriesJudgement), study.studyInstanceUid),
  policyVersion: rules.policy.version,
  madeUnder: versionsOf(rules),
});

/** A study's judgement beside what the worklist shows of it, and the descriptions that its vocabulary does not understand. */
export type StudyTriage = {
  readonly judgement: StudyJudgement;
  readonly summary: StudySummary;
  readonly unmapped: readonly UnmappedDescription[];
};

type Read = { readonly facts: StudyFacts } & Omit<StudyTriage, 'judgement'>;

const readStudy = (records: readonly HeaderRecord[], { vocabulary }: RuleSet): Read => {
  const facts = studyFactsOf(records, vocabulary);
  return { facts, summary: studySummaryOf(records, facts), unmapped: unmappedOf(facts) };
};

const judgeGroup = (session: readonly StudyFacts[], rules: RuleSet): readonly StudyJudgement[] => {
  const verdicts = judgeSession(sessionOf(session), rules);
  return session.map((study) => studyJudgement(study, session, verdicts, rules));
};

const byStudyUid = (a: StudyJudgement, b: StudyJudgement): number => (a.studyInstanceUid < b.studyInstanceUid ? -1 : 1);

/**
 * The whole sentence: header records of any number of studies, in any order and with any duplication, to one judgement a
 * study beside its summary, by Study Instance UID. Total: no header makes it throw.
 */
export const triageStudies = (records: readonly HeaderRecord[], rules: RuleSet): readonly StudyTriage[] => {
  const read = [...Map.groupBy(records, (record) => record.studyInstanceUid).values()].map((study) =>
    readStudy(study, rules),
  );
  const beside = new Map(read.map(({ facts, ...more }) => [facts.studyInstanceUid, more]));
  return sessionsOf(read.map(({ facts }) => facts))
    .flatMap((session) => judgeGroup(session, rules))
    .toSorted(byStudyUid)
    .flatMap((judgement) => {
      const more = beside.get(judgement.studyInstanceUid);
      return more ? [{ judgement, ...more }] : [];
    });
};

/** The judgements alone. */
export const judgeStudies = (records: readonly HeaderRecord[], rules: RuleSet): readonly StudyJudgement[] =>
  triageStudies(records, rules).map(({ judgement }) => judgement);
