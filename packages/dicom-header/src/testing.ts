import type { FrameHeader, HeaderRecord, RadiotherapyHeader, Vector3 } from './header-record.ts';
import { aFrame, defaultHeader } from './testing-defaults.ts';

export { aFrame } from './testing-defaults.ts';

/** What a test says of a header; the rest is a plain sagittal T1 MR image. Objects merge, lists replace, frames fill up. */
export type HeaderOverrides = {
  readonly [Key in keyof HeaderRecord]?: Key extends 'frames'
    ? readonly Partial<FrameHeader>[]
    : HeaderRecord[Key] extends string | readonly unknown[] | RadiotherapyHeader | undefined
      ? HeaderRecord[Key]
      : Partial<HeaderRecord[Key]>;
};

/** A complete, valid record: one sagittal T1 MR image of a spine, without contrast agent, unless told otherwise. */
export const aHeader = (overrides: HeaderOverrides = {}): HeaderRecord => ({
  ...defaultHeader,
  ...overrides,
  patient: { ...defaultHeader.patient, ...overrides.patient },
  study: { ...defaultHeader.study, ...overrides.study },
  series: { ...defaultHeader.series, ...overrides.series },
  equipment: { ...defaultHeader.equipment, ...overrides.equipment },
  image: { ...defaultHeader.image, ...overrides.image },
  physics: { ...defaultHeader.physics, ...overrides.physics },
  contrast: { ...defaultHeader.contrast, ...overrides.contrast },
  frames: overrides.frames?.map((frame) => aFrame(frame)) ?? defaultHeader.frames,
});

/** One series of parallel slices. Heights are patient z in mm (head is up), to the outer edges of the first and last pixel or slice. */
export type StackShape = {
  readonly seriesInstanceUid?: string;
  readonly frameOfReferenceUid?: string | null;
  readonly description?: string | null;
  readonly plane?: 'sagittal' | 'coronal' | 'axial';
  readonly topMm?: number;
  readonly bottomMm?: number;
  readonly slices?: number;
  readonly thicknessMm?: number;
  /** Distance between slice centres; for an axial stack it follows from the extent and the number of slices. */
  readonly spacingMm?: number;
  /** Everything else that the headers of the series share. */
  readonly header?: HeaderOverrides;
};

/** The series that a shape describes, one classic header a slice, in slice order. */
export const aStack = (shape: StackShape = {}): HeaderRecord[] => {
  const slices = shape.slices ?? 15;
  const base = seriesHeader(shape);
  const frameOf = frameMaker(shape, slices, base);
  return Array.from({ length: slices }, (_, index) => ({
    ...base,
    sopInstanceUid: `${base.seriesInstanceUid}.${index + 1}`,
    image: { ...base.image, instanceNumber: index + 1 },
    frames: [frameOf(index)],
  }));
};

const seriesHeader = (shape: StackShape): HeaderRecord => {
  const base = aHeader(shape.header);
  return {
    ...base,
    seriesInstanceUid: shape.seriesInstanceUid ?? base.seriesInstanceUid,
    series: {
      ...base.series,
      description: shape.description === undefined ? base.series.description : shape.description,
    },
    image: {
      ...base.image,
      frameOfReferenceUid:
        shape.frameOfReferenceUid === undefined ? base.image.frameOfReferenceUid : shape.frameOfReferenceUid,
    },
  };
};

const frameMaker = (shape: StackShape, slices: number, { image, frames }: HeaderRecord) => {
  const { plane = 'sagittal', topMm = 200, bottomMm = -200 } = shape;
  const axial = plane === 'axial';
  const spacing = shape.spacingMm ?? (axial ? (topMm - bottomMm) / slices : 3.3);
  const pixel = axial ? 0.5 : (topMm - bottomMm) / (image.rows ?? 1);
  const width = pixel * (image.columns ?? 1);
  const common = {
    ...(frames[0] ?? aFrame()),
    ...DIRECTIONS[plane],
    pixelSpacingMm: [pixel, pixel] as const,
    sliceThicknessMm: shape.thicknessMm ?? (axial ? spacing : 3),
    spacingBetweenSlicesMm: spacing,
  };
  return (index: number): FrameHeader => {
    const across = (index - (slices - 1) / 2) * spacing;
    return {
      ...common,
      positionMm: corner(plane, across, width, axial ? topMm - (index + 0.5) * spacing : topMm - pixel / 2),
    };
  };
};

const DIRECTIONS = {
  sagittal: { rowDirection: [0, 1, 0], columnDirection: [0, 0, -1] },
  coronal: { rowDirection: [1, 0, 0], columnDirection: [0, 0, -1] },
  axial: { rowDirection: [1, 0, 0], columnDirection: [0, 1, 0] },
} as const;

const corner = (plane: keyof typeof DIRECTIONS, across: number, width: number, heightMm: number): Vector3 => {
  if (plane === 'sagittal') return [across, -width / 2, heightMm];
  if (plane === 'coronal') return [-width / 2, across, heightMm];
  return [-width / 2, -width / 2, heightMm];
};
