import { useNavigate } from '@tanstack/react-router';
import type { RuleSet } from '../api/rules-api.ts';
import { useRuleSets } from '../api/use-rules.ts';
import { type Draft, draftFrom, freeVersion } from './draft.ts';
import { useDraft } from './draft-context.ts';

/** Begins drafts under a name that is free today, and opens them. */
export const useNewDraft = () => {
  const list = useRuleSets();
  const navigate = useNavigate();
  const { keep } = useDraft();
  const taken = (list.data?.ruleSets ?? []).map(({ version }) => version);
  const begin = (base: RuleSet): Draft => draftFrom(base, freeVersion(new Date().toISOString().slice(0, 10), taken));
  const open = (draft: Draft) => {
    keep(draft);
    return navigate({ to: '/draft' });
  };
  return { begin, open };
};
