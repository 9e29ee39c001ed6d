import type { ContrastBolus } from './contrast-bolus.ts';
import type { MrSeries, Weighting } from './series.ts';
import type { Stack } from './stack.ts';

type Field = { readonly fromMm: number; readonly toMm: number };
type Planned = Field & {
  readonly description: string;
  readonly weighting: Weighting;
  readonly acquiredAt: string;
  readonly protocol?: string;
  readonly bodyPart?: string;
  readonly fatSuppressed?: boolean;
  readonly contrast?: ContrastBolus;
  readonly slices?: number;
};

const STATION_ACROSS_MM = 300;

/** A sagittal station, 4 mm slices with a gap of a fifth: eight of them hold the column of an adult. */
export function sagittalStack(planned: Planned): MrSeries {
  const stack = { plane: 'sagittal', slices: 8, thicknessMm: 4, spacingMm: 4.8, acrossMm: STATION_ACROSS_MM } as const;
  return mrSeries(planned, { ...stack, ...fieldOf(planned), centreMm: [0, 20] });
}

/** An axial block; its slices are contiguous. */
export function axialStack(planned: Planned): MrSeries {
  const slices = planned.slices ?? 10;
  const thicknessMm = (planned.fromMm - planned.toMm) / slices;
  const stack = { plane: 'axial', slices, thicknessMm, spacingMm: thicknessMm, acrossMm: 180 } as const;
  return mrSeries(planned, { ...stack, ...fieldOf(planned), centreMm: [0, 40] });
}

export function coronalStack(planned: Planned): MrSeries {
  const stack = { plane: 'coronal', slices: 16, thicknessMm: 6, spacingMm: 6.6, acrossMm: 480 } as const;
  return mrSeries(planned, { ...stack, ...fieldOf(planned), centreMm: [0, 0] });
}

/** The same field read as one image that the console made of its stations. */
export function composed(series: MrSeries): MrSeries {
  return { ...series, role: 'composed' };
}

/** Three thick sagittal slices of a large field: long, quick and not diagnostic. */
export function localizer(planned: Field & { description: string; acquiredAt: string }): MrSeries {
  const stack = { plane: 'sagittal', slices: 3, thicknessMm: 8, spacingMm: 20, acrossMm: 500 } as const;
  const scout = { ...planned, weighting: 'scout' } as const;
  return { ...mrSeries(scout, { ...stack, ...fieldOf(planned), centreMm: [0, 0] }), role: 'localizer' };
}

function fieldOf(planned: Field & { readonly slices?: number }): Field & { slices?: number } {
  const { fromMm, toMm, slices } = planned;
  return slices === undefined ? { fromMm, toMm } : { fromMm, toMm, slices };
}

function mrSeries(planned: Planned, stack: Stack): MrSeries {
  return {
    kind: 'mr',
    role: 'station',
    description: planned.description,
    protocol: planned.protocol ?? planned.description,
    bodyPart: planned.bodyPart ?? null,
    weighting: planned.weighting,
    fatSuppressed: planned.fatSuppressed ?? false,
    stack,
    contrast: planned.contrast ?? null,
    acquiredAt: planned.acquiredAt,
  };
}
