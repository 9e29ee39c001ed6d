import type { Anchor } from './anchor.ts';
import type { Span } from './spans.ts';

export type Tick = { readonly zMm: number; readonly atMm: number; readonly major: boolean };

const STEP_MM = 50;

/** Patient positions at every 50 mm inside the window; every 100 mm is labelled. */
export const ticksOf = ({ zMm, atMm }: Anchor, { topMm, bottomMm }: Span): Tick[] => {
  const highest = Math.floor((zMm + atMm - topMm) / STEP_MM);
  const lowest = Math.ceil((zMm + atMm - bottomMm) / STEP_MM);
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, index) => {
    const z = (highest - index) * STEP_MM;
    return { zMm: z, atMm: atMm + zMm - z, major: z % (2 * STEP_MM) === 0 };
  });
};
