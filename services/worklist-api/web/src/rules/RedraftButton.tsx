import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import type { RuleSet } from '../api/rules-api.ts';
import { useDraft } from './draft-context.ts';
import { useNewDraft } from './use-new-draft.ts';

/** A stored rule set is never changed: who wants it otherwise begins a new draft from it. */
export const RedraftButton = ({ rules }: { readonly rules: RuleSet }) => {
  const { begin, open } = useNewDraft();
  const { draft } = useDraft();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPencilPlus size={14} />}
      disabled={draft !== null}
      title={draft ? 'Store the open draft first, or throw it away' : undefined}
      onClick={() => open(begin(rules))}
    >
      New draft from this
    </Button>
  );
};
