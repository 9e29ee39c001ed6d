import { z } from 'zod';

/** Head to foot; the usual count of vertebrae, which a few people have one more or one less of. */
export const VERTEBRAE = [
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const),
  ...(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'] as const),
  ...(['L1', 'L2', 'L3', 'L4', 'L5'] as const),
  ...(['S1', 'S2', 'S3', 'S4', 'S5'] as const),
] as const;

export const vertebraSchema = z.enum(VERTEBRAE);
export type Vertebra = z.output<typeof vertebraSchema>;

/** Head to foot, each once. */
export const vertebraeInOrder = (vertebrae: Iterable<Vertebra>): Vertebra[] => {
  const named = new Set(vertebrae);
  return VERTEBRAE.filter((vertebra) => named.has(vertebra));
};
