/** A stretch of the drawing in mm below the top of C1; `topMm` is nearer the head. */
export type Span = { readonly topMm: number; readonly bottomMm: number };

export const lengthMm = (span: Span): number => span.bottomMm - span.topMm;

export const overlapMm = (one: Span, other: Span): number =>
  Math.min(one.bottomMm, other.bottomMm) - Math.max(one.topMm, other.topMm);

/** What is left of `whole` outside `parts`, leaving out remainders shorter than `leastMm`. */
export const remaining = (whole: Span, parts: readonly Span[], leastMm: number): Span[] => {
  const left: Span[] = [];
  let reachedMm = whole.topMm;
  for (const part of parts.toSorted((one, other) => one.topMm - other.topMm)) {
    left.push({ topMm: reachedMm, bottomMm: Math.min(part.topMm, whole.bottomMm) });
    reachedMm = Math.max(reachedMm, part.bottomMm);
  }
  left.push({ topMm: reachedMm, bottomMm: whole.bottomMm });
  return left.filter((span) => lengthMm(span) >= leastMm);
};

/** The part of a span inside a window; null when they do not meet. */
export const clipped = (span: Span, window: Span): Span | null => {
  const inside = { topMm: Math.max(span.topMm, window.topMm), bottomMm: Math.min(span.bottomMm, window.bottomMm) };
  return lengthMm(inside) > 0 ? inside : null;
};
