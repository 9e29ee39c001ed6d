/** Which way a piece of evidence points. `context` explains, and never decides. */
export type Speaks = 'for' | 'against' | 'context';

/** Where a piece of evidence came from: an attribute of a series (or of the study, when `seriesUid` is null). */
export type EvidenceSource = {
  readonly seriesUid: string | null;
  /** DICOM keyword, e.g. `ContrastBolusAgent`. */
  readonly keyword: string;
  /** The value as read, shortened to 64 characters. PHI: for the database and the authorised answer only. */
  readonly value: string;
};

/** One reason, made while deciding. `rule` names the rule that made it, so that it can be found in the code. */
export type Evidence = {
  readonly says: string;
  readonly speaks: Speaks;
  readonly rule: string;
  readonly from: readonly EvidenceSource[];
};

const LONGEST_VALUE = 64;

export const evidenceFrom = (seriesUid: string | null, keyword: string, value: unknown): EvidenceSource => ({
  seriesUid,
  keyword,
  value: String(value).slice(0, LONGEST_VALUE),
});

const speaking =
  (speaks: Speaks) =>
  (rule: string, says: string, ...from: readonly EvidenceSource[]): Evidence => ({ says, speaks, rule, from });

export const speaksFor = speaking('for');
export const against = speaking('against');
export const context = speaking('context');
