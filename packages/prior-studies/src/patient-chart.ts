import type { IsoDate, Marker, MarkerKind } from '@cordwatch/clinical-context';
import type { Because, Evidence } from '@cordwatch/evidence';
import type { Level } from '@cordwatch/series-facts';

/** Two series to be read side by side, and the levels where each is the best for the other. */
export type SeriesPair = {
  readonly current: string;
  readonly prior: string;
  readonly levels: readonly Level[];
  readonly isPostContrast: boolean;
  /** What they share, in words: "sagittal T1 after contrast, fat-suppressed in both". */
  readonly by: string;
};

/**
 * What an earlier study is beside this one. `comparison`: confirmed, of the same kind and showing every level.
 * `partial`: of the same kind, for the levels that it names. `supplementary`: of another kind, never the comparison.
 */
export type Standing = 'comparison' | 'partial' | 'supplementary' | 'none';

/** An earlier session beside a study. */
export type Prior = {
  readonly studyInstanceUid: string;
  /** All studies of the session, by UID: what a viewer opens. */
  readonly studyInstanceUids: readonly string[];
  readonly date: IsoDate;
  readonly standing: Standing;
  /** The levels that both show, head to foot. */
  readonly levels: readonly Level[];
  /** How much of the head-foot axis both fields hold; null where they have no frame of reference in common. */
  readonly overlapMm: number | null;
  readonly seriesPairs: readonly SeriesPair[];
  /** 0 to 100. */
  readonly score: number;
  readonly because: readonly Evidence[];
};

export type Baseline = {
  readonly studyInstanceUid: string;
  readonly pinnedBy: 'rule' | 'person';
  readonly because: Because;
};

/** What a study means for the follow-up visit in whose window it was made. */
export type StudySlot = {
  /** With `dueDate` it names the slot. */
  readonly anchor: string;
  readonly dueDate: IsoDate;
  readonly intervalMonths: number;
  readonly closes: boolean;
  /** The oldest due date that waited for the study: the slot's own where none before was missed; null where it was closed. */
  readonly waitingSince: IsoDate | null;
  /** Counted from `waitingSince`; negative for an early study. */
  readonly daysAfterDue: number | null;
  /** What keeps it from closing the slot by its content: "L and S after contrast". */
  readonly missing: string | null;
};

/** A study in the window of a slot that was meant to close it and did not. */
export type Attempt = {
  readonly studyInstanceUid: string;
  readonly date: IsoDate;
  readonly missing: string;
  readonly repeatBy: IsoDate;
};

/** A follow-up visit that the schedule asks for. Nothing here depends on the day of reading. */
export type Slot = {
  readonly dueDate: IsoDate;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
  /** A study up to this day is in time. */
  readonly onTimeTo: IsoDate;
  readonly intervalMonths: number;
  /** The treatment after whose end it is due. */
  readonly anchor: string;
  /** `missed`: never closed, and a later visit or a new treatment has taken its place. */
  readonly state: 'closed' | 'open' | 'missed';
  readonly closedBy: string | null;
  readonly closedOn: IsoDate | null;
  readonly attempts: readonly Attempt[];
};

export type StudyChart = {
  readonly studyInstanceUid: string;
  /** A confirmed study whose images have all come: it can stand beside the others. */
  readonly isComparison: boolean;
  /** Of the same kind as the study; the study itself where it is the baseline. */
  readonly baseline: Baseline | null;
  /** The newest earlier study of the same kind that shows every level of this one. */
  readonly latest: Prior | null;
  /** Best first. */
  readonly priors: readonly Prior[];
  readonly slot: StudySlot | null;
};

/** A measured value, or with a comparator only a limit: `<` 0.01. */
export type MarkerValue = Pick<Marker, 'takenOn' | 'comparator' | 'value'>;

/** The course of one tumour marker in one unit; values in two units are two courses. */
export type MarkerTrend = {
  readonly kind: MarkerKind;
  readonly name: string | null;
  readonly unit: string;
  /** Oldest first. */
  readonly values: readonly MarkerValue[];
  /** From the last value of an earlier day to the last; `unclear` where limits do not tell. */
  readonly course: 'rising' | 'falling' | 'steady' | 'unclear' | 'single';
  /** The same in per cent; null where either is only a limit, or the earlier is zero. */
  readonly changePercent: number | null;
  /** The lowest value since the end of the latest treatment. */
  readonly lowest: MarkerValue | null;
};

/** How the visits that are decided were kept. Open ones are counted on reading, by the day. */
export type Kept = { readonly onTime: number; readonly late: number; readonly missed: number };

/** A person's studies beside each other and in time: the same for any order of arrival. */
export type PatientChart = {
  /** Oldest first, undated last. */
  readonly studies: readonly StudyChart[];
  /** In the order of their windows, which share no day. */
  readonly slots: readonly Slot[];
  /** The latest treatment, where its end is not on record: visits are counted from the latest day that it can end. */
  readonly treatmentUnderWay: { readonly treatment: string; readonly since: IsoDate } | null;
  readonly adherence: Kept;
  readonly markers: readonly MarkerTrend[];
  readonly policyVersion: string;
};
