import type { ContrastBolus } from './contrast-bolus.ts';
import type { EnhancedMr } from './enhanced-mr.ts';
import type { Stack } from './stack.ts';

export type Weighting = 'T1' | 'T2' | 'STIR' | 'Dixon-water' | 'scout';

export type SeriesWords = {
  readonly description: string;
  readonly protocol: string;
  /** BodyPartExamined (0018,0015); null leaves it out, as most scanners do. */
  readonly bodyPart: string | null;
};

export type MrSeries = SeriesWords & {
  readonly kind: 'mr';
  readonly role: 'station' | 'composed' | 'localizer';
  readonly weighting: Weighting;
  readonly fatSuppressed: boolean;
  readonly stack: Stack;
  readonly contrast: ContrastBolus | null;
  /** AcquisitionTime of the series, `HHMMSS`. */
  readonly acquiredAt: string;
};

export type CtSeries = SeriesWords & {
  readonly kind: 'ct';
  readonly kernel: string;
  readonly stack: Stack;
  readonly contrast: ContrastBolus | null;
  readonly acquiredAt: string;
};

export type PetSeries = SeriesWords & {
  readonly kind: 'pet';
  readonly stack: Stack;
  readonly acquiredAt: string;
  readonly injectedAt: string;
};

export type SeriesPhantom = MrSeries | CtSeries | PetSeries | EnhancedMr;
