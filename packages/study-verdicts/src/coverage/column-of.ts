import type { CoverageVerdict } from '../judged.ts';
import type { ColumnReference } from './coverage-verdict.ts';

/** The interval that the whole column fills: what all series together cover, where that is enough to be the whole. */
export const columnOf = ({ intervalsMm, frameOfReferenceUid, requiredMm }: CoverageVerdict): ColumnReference | null => {
  const [top, bottom] = [intervalsMm.at(-1), intervalsMm[0]];
  if (!top || !bottom || frameOfReferenceUid === null || requiredMm === null) return null;
  return top[1] - bottom[0] >= requiredMm
    ? { frameOfReference: frameOfReferenceUid, intervalMm: [bottom[0], top[1]] }
    : null;
};
