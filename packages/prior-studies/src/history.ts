import type { ClinicalContext, IsoDate } from '@cordwatch/clinical-context';
import type { Outcome } from '@cordwatch/evidence';
import type { IntervalMm, Level, Phase, Plane, Role, Route, Weighting } from '@cordwatch/series-facts';
import type { LevelCovers, Profile } from '@cordwatch/study-verdicts';
import type { SurveillancePolicy } from './policy.ts';

/** One series of a study, or one part of a mixed series, as `triage` judged it. */
export type HistorySeries = {
  readonly seriesInstanceUid: string;
  readonly seriesDescription: string | null;
  readonly role: Role;
  readonly plane: Plane | null;
  readonly weighting: Weighting | null;
  readonly fatSuppressed: boolean | null;
  readonly phase: Phase;
  readonly levels: readonly Level[];
  readonly extentMm: IntervalMm | null;
  readonly frameOfReferenceUid: string | null;
};

type Covers = { readonly is: Outcome; readonly levels: LevelCovers };

/** One study of a person, as it was judged. Verdicts and series are those of its session. */
export type HistoryStudy = {
  readonly studyInstanceUid: string;
  /** The studies of one patient, day and kind that were judged together, this one among them. */
  readonly sessionUids: readonly string[];
  readonly date: IsoDate | null;
  /** Counts up as studies are stored: of two versions of one study the later stored is right. */
  readonly ingestOrder: number;
  readonly description: string | null;
  readonly modalities: readonly string[];
  readonly profile: Profile;
  readonly provisional: boolean;
  readonly coverage: Covers;
  readonly contrast: { readonly is: Outcome; readonly route: Route | null };
  readonly wholeSpineWithContrast: Covers;
  readonly scanner: string | null;
  readonly fieldStrengthTesla: number | null;
  readonly series: readonly HistorySeries[];
};

/** Everything that a chart is made from: one person's studies, what is known of the person, and the policy. */
export type PatientHistory = {
  readonly studies: readonly HistoryStudy[];
  readonly context: ClinicalContext;
  readonly policy: SurveillancePolicy;
};
