import { z } from 'zod';
import type { Answer } from './raw-http.ts';

const items = z.object({ Value: z.array(z.unknown()) }).optional();
/** Failed SOP, Referenced SOP and Other Failures Sequence (PS3.18 Table I.1-1). */
const answerSchema = z.object({ '00081198': items, '00081199': items, '0008119A': items });

/** How many parts a store response tells of: those that are in the ledger. Any other answer tells of none. */
export function partsToldIn({ body }: Answer): number {
  if (!body.startsWith('{"00081190"')) return 0;
  const sequences = Object.values(answerSchema.parse(JSON.parse(body)));
  return sequences.reduce((sum, sequence) => sum + (sequence?.Value.length ?? 0), 0);
}
