export type { Evidence, EvidenceSource, Speaks } from './evidence.ts';
export { against, context, evidenceFrom, speaksFor } from './evidence.ts';
export type { Because, Outcome, Verdict } from './verdict.ts';
export { becauseOf, verdict } from './verdict.ts';
