import type { ContrastBolus } from './contrast-bolus.ts';
import type { CtSeries, PetSeries } from './series.ts';
import type { Stack } from './stack.ts';

type Planned = {
  readonly description: string;
  readonly fromMm: number;
  readonly toMm: number;
  readonly sliceMm: number;
  readonly acquiredAt: string;
  readonly bodyPart?: string;
};

/** A helical acquisition read as contiguous axial slices. */
export function ctHelical(planned: Planned & { kernel: string; contrast?: ContrastBolus }): CtSeries {
  const { description, acquiredAt, kernel } = planned;
  const words = { description, protocol: description, bodyPart: planned.bodyPart ?? null };
  return { kind: 'ct', ...words, kernel, stack: helix(planned, 500), contrast: planned.contrast ?? null, acquiredAt };
}

/** Attenuation-corrected FDG emission images. */
export function petStack(planned: Planned & { injectedAt: string }): PetSeries {
  const { description, acquiredAt, injectedAt } = planned;
  const words = { description, protocol: description, bodyPart: planned.bodyPart ?? null };
  return { kind: 'pet', ...words, stack: helix(planned, 700), acquiredAt, injectedAt };
}

function helix(planned: Planned, acrossMm: number): Stack {
  const slices = Math.round((planned.fromMm - planned.toMm) / planned.sliceMm);
  const field = { fromMm: planned.fromMm, toMm: planned.toMm, acrossMm };
  return {
    plane: 'axial',
    ...field,
    slices,
    thicknessMm: planned.sliceMm,
    spacingMm: planned.sliceMm,
    centreMm: [0, 0],
  };
}
