/** What a code means here, and where its meaning was read. A code that could not be verified has no row. */
export type CodeRow<Means> = {
  /** A FHIR code system, or `icd-10` for the WHO's and its national editions, which agree on the rows here. */
  readonly system: string;
  readonly code: string;
  readonly means: Means;
  readonly source: string;
};

export const SNOMED_CT = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';

type CodeAndMeaning<Means> = readonly [code: string, means: Means];

/** Rows of one code system that were read in one place. */
export const rowsOf = <Means>(
  system: string,
  source: string,
  ...rows: readonly CodeAndMeaning<Means>[]
): CodeRow<Means>[] => rows.map(([code, means]) => ({ system, code, means, source }));
