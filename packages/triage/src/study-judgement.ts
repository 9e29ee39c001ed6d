import type { Because } from '@cordwatch/evidence';
import type { IntervalMm, Level, Phase, Plane, Role, Weighting } from '@cordwatch/series-facts';
import type { ContrastVerdict, CoverageVerdict, Finding, Profile } from '@cordwatch/study-verdicts';
import type { MadeUnder } from './rule-set.ts';

/** One series, or one part of it where a series mixes phases, orientations or echoes. */
export type SeriesJudgement = {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  /** `1` for a series of one kind; counts up through the parts of a mixed one. */
  readonly part: number;
  readonly seriesNumber: number | null;
  readonly seriesDescription: string | null;
  readonly modality: string | null;
  readonly role: Role;
  readonly plane: Plane | null;
  readonly weighting: Weighting | null;
  readonly fatSuppressed: boolean | null;
  readonly phase: Phase;
  readonly levels: readonly Level[];
  readonly extentMm: IntervalMm | null;
  readonly frameOfReferenceUid: string | null;
  readonly instances: number;
  readonly missingSlices: number;
  readonly because: Because;
};

/** The answer for one study; studies of one session share their verdicts. The `--json` contract of `cordwatch triage`. */
export type StudyJudgement = {
  readonly studyInstanceUid: string;
  readonly studyInstanceUids: readonly string[];
  readonly patientId: string | null;
  /** True when a header announces more than has come. Whether a study is still arriving by the clock is for the services. */
  readonly provisional: boolean;
  readonly profile: Profile;
  readonly coverage: CoverageVerdict;
  readonly contrast: ContrastVerdict;
  /** Coverage asked of the post-contrast series alone. */
  readonly wholeSpineWithContrast: CoverageVerdict;
  /** What the protocol of the profile asks for and the session lacks. */
  readonly findings: readonly Finding[];
  readonly series: readonly SeriesJudgement[];
  /** The version of the policy that the verdicts were made under. */
  readonly policyVersion: string;
  /** The versions of everything that the verdicts were made under. */
  readonly madeUnder: MadeUnder;
};
