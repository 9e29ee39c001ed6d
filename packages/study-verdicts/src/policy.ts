/**
 * The numbers and choices that verdicts are made under. A site can change them; every verdict records `version`.
 * Sources: stature ratios from the straight dens-coccyx height of about 0.40 x stature (Krause) less the lower sacrum;
 * 560 mm from 54 composed whole-spine volumes of 599 to 729 mm; clinical sign-off of both is the site's.
 */
export type Policy = {
  readonly version: string;
  readonly coverage: {
    /** Share of stature that is enough, and the share below which a field is too short. Between them a person looks. */
    readonly enoughOfStature: number;
    readonly leastOfStature: number;
    readonly enoughMm: number;
    readonly leastMm: number;
    /** What a field needs beyond the spine when the head is in it. */
    readonly headOfStature: number;
    readonly headMm: number;
    readonly widestGapMm: number;
    /** A sagittal or coronal stack with fewer slices or less width covers nothing for certain. */
    readonly fewestSlices: number;
    readonly leastWidthMm: number;
    /** Stations in different frames of reference are accepted by their labels. */
    readonly acceptLabelledStations: boolean;
    /** The spine is read on whole-body MR or CT as on a spine examination. */
    readonly acceptWholeBody: boolean;
  };
  readonly contrast: {
    /** Largest single intrathecal volume of iohexol (label). */
    readonly intrathecalMostMl: number;
  };
};

export const defaultPolicy: Policy = {
  version: '2026-11-1',
  coverage: {
    enoughOfStature: 0.34,
    leastOfStature: 0.3,
    enoughMm: 560,
    leastMm: 500,
    headOfStature: 0.11,
    headMm: 180,
    widestGapMm: 10,
    fewestSlices: 7,
    leastWidthMm: 30,
    acceptLabelledStations: false,
    acceptWholeBody: false,
  },
  contrast: { intrathecalMostMl: 17 },
};
