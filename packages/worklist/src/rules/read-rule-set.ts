import { z } from 'zod';
import { ruleSetSchema } from './rule-set-schema.ts';
import { vocabularySchema } from './vocabulary-schema.ts';

/** What is wrong with a document, and where: keys joined by dots, empty for the document itself. */
export const faultSchema = z.object({ where: z.string(), says: z.string() }).meta({ id: 'Fault' });
export type Fault = z.output<typeof faultSchema>;

type Vocabulary = z.output<typeof vocabularySchema>;
type RuleSetDocument = z.output<typeof ruleSetSchema>;

const faultsOf = (issue: z.core.$ZodIssue): readonly Fault[] => {
  const where = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ where: where.join('.'), says: issue.message }];
  return issue.keys.map((key) => ({ where: [...where, key].join('.'), says: 'unknown' }));
};

const withVocabulary = z.object({ vocabulary: vocabularySchema });

/**
 * A site's document as a rule set, or all of its faults at once. `faultsOfVocabulary` is the one of `@cordwatch/triage`: what
 * only reading descriptions can tell. It is asked whenever the vocabulary has its form, whatever else is wrong.
 */
export const readRuleSet = (
  document: unknown,
  faultsOfVocabulary: (vocabulary: Vocabulary) => readonly string[],
): { readonly rules: RuleSetDocument } | { readonly faults: readonly Fault[] } => {
  const parsed = ruleSetSchema.safeParse(document);
  const words = withVocabulary.safeParse(document);
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap(faultsOf),
    ...(words.success ? faultsOfVocabulary(words.data.vocabulary) : []).map((says) => ({ where: 'vocabulary', says })),
  ];
  return parsed.success && faults.length === 0 ? { rules: parsed.data } : { faults };
};
