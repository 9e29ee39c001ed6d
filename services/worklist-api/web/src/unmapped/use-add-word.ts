import { useRuleSet } from '../api/use-rules.ts';
import { withWord } from '../rules/draft.ts';
import { useDraft } from '../rules/draft-context.ts';
import { useNewDraft } from '../rules/use-new-draft.ts';

/** Adds a word to the draft that is open, or to a new one from the rules in force; null until those are known. */
export const useAddWord = () => {
  const active = useRuleSet('active').data;
  const { draft } = useDraft();
  const { begin, open } = useNewDraft();
  const base = draft ?? (active && begin(active.rules));
  return base ? (text: string, example: string) => open(withWord(base, text, [example])) : null;
};
