import type { Evidence } from '@cordwatch/evidence';
import type { Level } from './levels.ts';
import type { ContrastWord } from './words/contrast/read-contrast.ts';
import type { Station } from './words/region-words.ts';

/** `[low, high]` along the patient's head-foot axis (DICOM +z, toward the head), mm. */
export type IntervalMm = readonly [low: number, high: number];

export type Role =
  | 'diagnostic'
  | 'composed'
  | 'localizer'
  | 'derived'
  | 'reformat'
  | 'subtraction'
  | 'calibration'
  | 'mosaic'
  | 'non-image';
export type Plane = 'sagittal' | 'axial' | 'coronal' | 'oblique';
export type Weighting =
  | 'T1'
  | 'T2'
  | 'STIR'
  | 'PD'
  | 'DWI'
  | 'ADC'
  | 'T2*'
  | 'DCE'
  | 'Dixon-fat'
  | 'Dixon-in'
  | 'Dixon-out'
  | 'CT'
  | 'PT';
export type Phase = 'pre' | 'post' | 'unknown';
export type Route = 'iv' | 'intrathecal' | 'oral';

/** What a description says. Words are labels: they say what was meant, never how much was scanned. */
export type Words = {
  readonly levels: readonly Level[];
  /** The one level named is a lone `L`: lumbar in a study of the spine, left in another. */
  readonly leftOrLumbar: boolean;
  readonly wholeSpine: boolean;
  /** Spine is said, whatever its extent. */
  readonly spine: boolean;
  readonly head: boolean;
  readonly wholeBody: boolean;
  readonly torso: boolean;
  readonly neck: boolean;
  /** An arm, a leg or one of their joints. */
  readonly limb: boolean;
  readonly petCt: boolean;
  readonly emergency: boolean;
  readonly station: Station | null;
  readonly contrast: ContrastWord;
  readonly plane: Plane | null;
  readonly weighting: Weighting | null;
  readonly fatSuppressed: boolean;
  readonly localizer: boolean;
  readonly unmapped: readonly string[];
  /** Ids of the site's words that were read. */
  readonly siteWords: readonly string[];
};

/** One field of text as sent, and what it says alone. The text is PHI. */
export type Description = {
  readonly keyword:
    | 'StudyDescription'
    | 'RequestedProcedureDescription'
    | 'PerformedProcedureStepDescription'
    | 'SeriesDescription'
    | 'ProtocolName';
  readonly text: string;
  readonly words: Words;
};

/** Why a stack of slices gives no extent. Closed. */
export type GeometryProblem =
  | 'NO_POSITIONS'
  | 'NO_ORIENTATION'
  | 'ORIENTATION_NOT_ORTHOGONAL'
  | 'NO_PIXEL_SPACING'
  | 'NO_MATRIX'
  | 'POSITIONS_ALL_EQUAL'
  | 'NO_THICKNESS'
  | 'THICKNESS_IMPOSSIBLE'
  | 'FIELD_IMPOSSIBLE'
  | 'FRAMES_CONTRADICTED'
  | 'NOT_A_FIELD_OF_VIEW';

/**
 * The field of one stack in patient coordinates. `intervalsMm` runs along the centreline of the field (head-foot through its
 * middle; slice centres and half a thickness for an axial stack) and is broken where slices are missing from an axial stack.
 */
export type StackGeometry = {
  readonly frameOfReferenceUid: string | null;
  readonly plane: Plane;
  /** Angle between the slice normal and the patient axis it is nearest to. */
  readonly obliquityDeg: number;
  readonly intervalsMm: readonly IntervalMm[];
  readonly extentMm: IntervalMm;
  /** Across the slices, edge to edge. */
  readonly stackWidthMm: number;
  readonly slices: number;
  readonly thicknessMm: number | null;
  readonly spacingMm: number | null;
  readonly missingSlices: number;
  /** The widest stretch between neighbouring slices that holds none: slices missing, or planned too far apart to be a stack. */
  readonly widestHoleMm: number;
  readonly duplicatePositions: number;
  /** Numbers missing from InstanceNumber where positions are missing too: the archive has not sent them yet. */
  readonly holesAreNumbered: boolean;
};

export type Geometry =
  | { readonly kind: 'stack'; readonly stack: StackGeometry }
  | { readonly kind: 'none'; readonly problem: GeometryProblem };

/** What an agent's name amounts to. `weak` says that something was given and not what. */
export type AgentKind =
  | 'gadolinium'
  | 'iodine'
  | 'oral'
  | 'hepatobiliary'
  | 'other-route'
  | 'weak'
  | 'none-value'
  | 'unrecognised';

export type ContrastFacts = {
  /** `absent`: no element; `empty`: type 2 with no value, which says nothing. */
  readonly agent: AgentKind | 'absent' | 'empty';
  readonly agentText: string | null;
  /** True for a brand or concentration that is allowed into the thecal sac. */
  readonly intrathecalAgent: boolean;
  readonly route: Route | 'other' | null;
  readonly volumeMl: number | null;
  /** ContrastBolusUsageSequence of the part's frames; `undetected`: administered, and not to be seen in the images. */
  readonly usage: 'administered' | 'undetected' | 'not-administered' | 'mixed' | 'unstated';
  readonly usagePhase: 'pre' | 'post' | null;
  /** ImageType or FrameType says PRE_CONTRAST or POST_CONTRAST. */
  readonly imageTypePhase: 'pre' | 'post' | null;
  /** Seconds of the day; midnight sharp is a field left at its default. */
  readonly bolusStartS: number | null;
};

/** One series, or one part of a series that mixes orientations, phases or echoes. */
export type SeriesFacts = {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly part: number;
  readonly seriesNumber: number | null;
  readonly description: string | null;
  readonly descriptions: readonly Description[];
  readonly modality: string | null;
  readonly vendor: string | null;
  readonly instances: number;
  readonly role: Role;
  readonly plane: Plane | null;
  readonly weighting: Weighting | null;
  readonly fatSuppressed: boolean | null;
  readonly words: Words;
  readonly codedLevels: readonly Level[];
  readonly bodyPart: BodyPart;
  readonly geometry: Geometry;
  readonly contrast: ContrastFacts;
  /** Seconds of the day at which the first slice was acquired, and the last where slices have times of their own. */
  readonly acquiredAtS: number | null;
  readonly acquiredUntilS: number | null;
  /** More instances are announced by a header than are here. */
  readonly announcedInstances: number | null;
  readonly composingFailed: boolean;
  readonly because: readonly Evidence[];
};

export type BodyPart = {
  readonly code: string | null;
  readonly levels: readonly Level[];
  readonly label: 'whole-spine' | 'region' | 'spine' | 'container' | 'whole-body' | 'torso' | 'head' | 'other' | 'none';
};

/** What is true of the study as ordered, beside its series. */
export type StudyFacts = {
  readonly studyInstanceUid: string;
  readonly patientId: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly description: string | null;
  readonly descriptions: readonly Description[];
  readonly words: Words;
  readonly codedWholeSpine: boolean;
  /** The levels that words or codes of the order name; none where the order is silent. */
  readonly orderedLevels: readonly Level[];
  /** What was ordered, by words or by code: never what was done. */
  readonly orderedContrast: ContrastWord;
  readonly statureM: number | null;
  readonly statureProblem: string | null;
  readonly ageYears: number | null;
  /** Values of the study's headers that cannot be as they stand, and what was made of them. */
  readonly impossible: readonly Evidence[];
  readonly announcedSeries: number | null;
  readonly announcedInstances: number | null;
  readonly modalities: readonly string[];
  readonly series: readonly SeriesFacts[];
};
