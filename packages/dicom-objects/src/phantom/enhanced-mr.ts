import type { ContrastBolus } from './contrast-bolus.ts';
import type { Stack } from './stack.ts';

/** One pass of an Enhanced MR object; passes differ in time and in whether the agent is in the patient. */
export type EnhancedPass = {
  readonly stack: Stack;
  readonly acquiredAt: string;
  readonly phase: 'PRE_CONTRAST' | 'POST_CONTRAST';
};

/** All passes in one file, as scanners that write Enhanced MR do. */
export type EnhancedMr = {
  readonly kind: 'enhanced-mr';
  readonly description: string;
  readonly protocol: string;
  readonly bodyPart: string | null;
  readonly fatSuppressed: boolean;
  readonly contrast: ContrastBolus;
  readonly passes: readonly EnhancedPass[];
};
