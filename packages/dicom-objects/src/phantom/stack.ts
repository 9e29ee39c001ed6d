/** A stack of parallel slices, given as a radiologist plans it: a field from `fromMm` (head end) down to `toMm`, along +z. */
export type Stack = {
  readonly plane: 'sagittal' | 'axial' | 'coronal';
  readonly fromMm: number;
  readonly toMm: number;
  readonly slices: number;
  readonly thicknessMm: number;
  /** Centre to centre; an axial stack derives it from its field. */
  readonly spacingMm: number;
  /** The in-plane field across the patient: front to back when sagittal, side to side otherwise. */
  readonly acrossMm: number;
  /** Where the middle of the stack lies across the patient, mm along DICOM +x and +y. */
  readonly centreMm: readonly [x: number, y: number];
};

type Vector3 = readonly [number, number, number];

/** What the Image Plane module (PS3.3 C.7.6.2) says of a stack, with one position per slice. */
export type PlacedStack = {
  readonly orientation: readonly number[];
  readonly positions: readonly Vector3[];
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: number;
};

const PIXEL_MM = 0.9;
const ORIENTATION = { sagittal: [0, 1, 0, 0, 0, -1], coronal: [1, 0, 0, 0, 0, -1], axial: [1, 0, 0, 0, 1, 0] } as const;

export function placed(stack: Stack): PlacedStack {
  const alongMm = stack.plane === 'axial' ? stack.acrossMm : stack.fromMm - stack.toMm;
  const rows = Math.round(alongMm / PIXEL_MM);
  const pixelSpacingMm = alongMm / rows;
  const columns = Math.round(stack.acrossMm / pixelSpacingMm);
  const corner = { across: (-pixelSpacingMm * (columns - 1)) / 2, top: stack.fromMm - pixelSpacingMm / 2 };
  return {
    orientation: ORIENTATION[stack.plane],
    positions: Array.from({ length: stack.slices }, (_, index) => positionOf(stack, index, corner)),
    rows,
    columns,
    pixelSpacingMm,
  };
}

function positionOf(stack: Stack, index: number, corner: { across: number; top: number }): Vector3 {
  const [x, y] = stack.centreMm;
  const offsetMm = (index - (stack.slices - 1) / 2) * stack.spacingMm;
  if (stack.plane === 'sagittal') return [x + offsetMm, y + corner.across, corner.top];
  if (stack.plane === 'coronal') return [x + corner.across, y + offsetMm, corner.top];
  return [x + corner.across, y + corner.across, stack.fromMm - stack.thicknessMm / 2 - index * stack.spacingMm];
}
