import { type Fault, readRuleSet } from '@cordwatch/worklist';
import type { RuleSet } from '../api/rules-api.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of a file as rules that the editor can show. Whether words match their examples is for the server to say. */
export const readDocument = (text: string): { readonly rules: RuleSet } | { readonly faults: readonly Fault[] } => {
  const document = parsed(text);
  return document === undefined
    ? { faults: [{ where: '', says: 'The file is not JSON.' }] }
    : readRuleSet(document, () => []);
};
