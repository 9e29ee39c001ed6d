import type { WorklistRow } from '@cordwatch/worklist';

/** Emergencies among `rows` that were not known before. */
export const arrivals = (known: ReadonlySet<string>, rows: readonly WorklistRow[]): WorklistRow[] =>
  rows.filter(({ tier, studyInstanceUid }) => tier === 'emergency' && !known.has(studyInstanceUid));
