import type { Because } from '@cordwatch/evidence';
import type { Level } from '@cordwatch/series-facts';

/** A code of DICOM PS3.16 for what a quality check found. */
export type FindingCode = { readonly value: string; readonly scheme: 'DCM'; readonly meaning: string };

export const FINDING_CODES = {
  protocolNotFollowed: { value: '130570', scheme: 'DCM', meaning: 'Protocol not followed' },
  notAsRequested: { value: '130573', scheme: 'DCM', meaning: 'Study performed did not match request' },
  incompleteStudy: { value: '130574', scheme: 'DCM', meaning: 'Incomplete study' },
  coverageIncomplete: { value: '130576', scheme: 'DCM', meaning: 'Anatomy coverage incomplete' },
} as const satisfies Record<string, FindingCode>;

/** What a study lacks under the rules of its profile. It says nothing of urgency, and nothing against reading the study. */
export type Finding = {
  /** The rule, e.g. `mri.sagittal-t1-post`. */
  readonly rule: string;
  /** What the profile asks for, as a sentence. */
  readonly asks: string;
  readonly is: 'unmet' | 'undecided';
  /** Levels that are not covered, where it is known which. */
  readonly levels: readonly Level[];
  readonly coveredMm: number | null;
  readonly requiredMm: number | null;
  readonly code: FindingCode;
  readonly because: Because;
};
