import type { Because } from '@cordwatch/evidence';
import type { Level } from '@cordwatch/series-facts';

/** What a quality check may find, by its code in DICOM PS3.16 (scheme DCM). Closed: a site invents no codes. */
const MEANINGS = {
  '130570': 'Protocol not followed',
  '130573': 'Study performed did not match request',
  '130574': 'Incomplete study',
  '130576': 'Anatomy coverage incomplete',
  '130577': 'Poor field of view selection',
  '130580': 'Inadequate enhancement',
} as const;

export type FindingCodeValue = keyof typeof MEANINGS;
export type FindingCode = { readonly value: string; readonly scheme: 'DCM'; readonly meaning: string };

export const findingCode = (value: FindingCodeValue): FindingCode => ({
  value,
  scheme: 'DCM',
  meaning: MEANINGS[value],
});

/** What a study lacks under the rules of its profile. It says nothing of urgency, and nothing against reading the study. */
export type Finding = {
  /** The rule, e.g. `mri.sagittal-t1-post`. */
  readonly rule: string;
  /** What the profile asks for, as a sentence. */
  readonly asks: string;
  readonly is: 'unmet' | 'undecided';
  /** Levels that are not covered, where it is known which. */
  readonly levels: readonly Level[];
  /** Those of them that are covered in part. */
  readonly partial: readonly Level[];
  readonly coveredMm: number | null;
  readonly requiredMm: number | null;
  readonly code: FindingCode;
  readonly because: Because;
};
