import { Button } from '@mantine/core';
import { IconPencilOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../shell/Notice.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { useDraft } from './draft-context.ts';

/** The draft that is being written, kept until it is stored or thrown away. */
export const DraftPage = () => {
  const { draft, keep } = useDraft();
  if (draft) return <DraftEditor draft={draft} keep={keep} />;
  return (
    <main>
      <Notice
        icon={IconPencilOff}
        title="There is no draft"
        says="A draft is kept by this tab alone, until it is stored. Begin one from the rules in force or from a file."
      >
        <Button size="xs" variant="default" component={Link} to="/rules">
          Go to the rules
        </Button>
      </Notice>
    </main>
  );
};
