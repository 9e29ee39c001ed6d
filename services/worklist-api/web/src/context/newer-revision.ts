import { type ClinicalContext, clinicalContextSchema } from '@cordwatch/clinical-context';
import { type Draft, documentOf, draftOf } from './draft.ts';

type Key = keyof ClinicalContext;

const KEYS = clinicalContextSchema.keyof().options;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const changedKeys = (one: Record<string, unknown>, other: Record<string, unknown>): Key[] =>
  KEYS.filter((key) => !same(one[key], other[key]));

/** What somebody else changed meanwhile, and which of it was changed here too. */
export type Newer = { readonly theirs: readonly Key[]; readonly both: readonly Key[] };

export const newerChanges = (draft: Draft, base: ClinicalContext, newer: ClinicalContext): Newer => {
  const theirs = changedKeys(documentOf(draftOf(base)), documentOf(draftOf(newer)));
  const mine = changedKeys(documentOf(draftOf(base)), documentOf(draft));
  return { theirs, both: theirs.filter((key) => mine.includes(key)) };
};

/** The draft on top of a newer revision: what was changed here stays, everything else is as it is there. */
export const onTopOf = (draft: Draft, base: ClinicalContext, newer: ClinicalContext): Draft => {
  const mine = new Set<string>(changedKeys(documentOf(draftOf(base)), documentOf(draft)));
  const theirs = draftOf(newer);
  const rows = Object.fromEntries(Object.entries(draft.rows).filter(([key]) => mine.has(key)));
  return {
    rows: { ...theirs.rows, ...rows },
    vertebralMetastases: mine.has('vertebralMetastases') ? draft.vertebralMetastases : theirs.vertebralMetastases,
    pinnedBaseline: theirs.pinnedBaseline,
  };
};

export const isChanged = (draft: Draft, base: ClinicalContext): boolean =>
  !same(documentOf(draft), documentOf(draftOf(base)));
