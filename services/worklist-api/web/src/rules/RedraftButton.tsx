import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import type { RuleSet } from '../api/rules-api.ts';
import { useNewDraft } from './use-new-draft.ts';

/** A stored rule set is never changed: who wants it otherwise begins a new draft from it. */
export const RedraftButton = ({ rules }: { readonly rules: RuleSet }) => {
  const { begin, open } = useNewDraft();
  return (
    <Button size="xs" variant="default" leftSection={<IconPencilPlus size={14} />} onClick={() => open(begin(rules))}>
      New draft from this
    </Button>
  );
};
