import type { Because, Outcome } from '@cordwatch/evidence';
import type { IntervalMm, Level, Phase, Plane, Role, Route, Weighting } from '@cordwatch/series-facts';

/** What is true of a level: `partial` is a level reached and not passed through. */
export type LevelCover = 'covered' | 'partial' | 'missing' | 'unknown';
export type LevelCovers = Readonly<Record<Level, LevelCover>>;

export type Profile = 'mri-surveillance' | 'ct-myelography' | 'ct-contrast' | 'pet-ct' | 'mscc-emergency' | 'none';

/** The drawable part of a coverage verdict: intervals of one frame of reference, high (head) to low, never summed. */
export type Coverage = {
  readonly is: Outcome;
  readonly levels: LevelCovers;
  readonly coveredMm: number | null;
  readonly requiredMm: number | null;
  readonly intervalsMm: readonly IntervalMm[];
  readonly gapsMm: readonly IntervalMm[];
  readonly frameOfReferenceUid: string | null;
  readonly because: Because;
};

export type ContrastJudgement = { readonly is: Outcome; readonly route: Route | null; readonly because: Because };

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
  readonly coverage: Coverage;
  readonly contrast: ContrastJudgement;
  /** Coverage asked of the post-contrast series alone. */
  readonly wholeSpineWithContrast: Coverage;
  readonly series: readonly SeriesJudgement[];
  /** The version of the policy that the verdicts were made under. */
  readonly policyVersion: string;
};
