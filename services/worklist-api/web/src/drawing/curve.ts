/** Lateral view, front to the left: how far behind (+) or before (-) the plumb line the column lies, mm. */
const KNOTS: readonly (readonly [downMm: number, behindMm: number])[] = [
  [0, 2],
  [62, -7],
  [125, 1],
  [195, 17],
  [270, 25],
  [345, 19],
  [405, 5],
  [490, -12],
  [550, -6],
  [585, 6],
  [640, 27],
  [680, 31],
  [710, 24],
];

const hermite = (p0: number, m0: number, p1: number, m1: number, t: number): number =>
  (2 * t ** 3 - 3 * t ** 2 + 1) * p0 +
  (t ** 3 - 2 * t ** 2 + t) * m0 +
  (3 * t ** 2 - 2 * t ** 3) * p1 +
  (t ** 3 - t ** 2) * m1;

const knot = (index: number): readonly [number, number] =>
  KNOTS[Math.min(Math.max(index, 0), KNOTS.length - 1)] ?? [0, 0];

const slopeAt = (index: number): number => {
  const [before, after] = [knot(index - 1), knot(index + 1)];
  return (after[1] - before[1]) / Math.max(1, after[0] - before[0]);
};

/** The column's sway at a depth below C1: cervical and lumbar lordosis, thoracic and sacral kyphosis. */
export const swayMm = (downMm: number): number => {
  const next = KNOTS.findIndex(([mm]) => mm > downMm);
  const index = next === -1 ? KNOTS.length - 2 : Math.max(0, next - 1);
  const [[fromMm, from], [toMm, to]] = [knot(index), knot(index + 1)];
  const span = toMm - fromMm;
  const share = Math.min(1, Math.max(0, (downMm - fromMm) / span));
  return hermite(from, slopeAt(index) * span, to, slopeAt(index + 1) * span, share);
};

/** Degrees by which a vertebra at this depth leans, positive clockwise. */
export const leanDegrees = (downMm: number): number =>
  (-Math.atan((swayMm(downMm + 4) - swayMm(downMm - 4)) / 8) * 180) / Math.PI;
