import type { Fault } from '@cordwatch/worklist';
import { Button, FileButton } from '@mantine/core';
import { IconFileImport, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRuleSet } from '../api/use-rules.ts';
import { useDraft } from './draft-context.ts';
import { FaultList } from './FaultList.tsx';
import { readDocument } from './read-document.ts';
import { useNewDraft } from './use-new-draft.ts';

/** Begins a draft from the rules in force or from a file, or goes on with the one that is open. */
export const DraftTools = () => {
  const active = useRuleSet('active');
  const { draft } = useDraft();
  const { begin, open } = useNewDraft();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const canImport = draft === null && active.data !== undefined;
  const read = async (file: File | null) => {
    if (!file || !active.data) return;
    const document = readDocument(await file.text());
    if ('faults' in document) return setFaults(document.faults);
    return open({ ...begin(active.data.rules), rules: document.rules });
  };
  return (
    <>
      {draft ? (
        <Button size="xs" component={Link} to="/draft" leftSection={<IconPencil size={14} />}>
          Go on with the draft
        </Button>
      ) : (
        <Button
          size="xs"
          leftSection={<IconPencilPlus size={14} />}
          disabled={!active.data}
          onClick={() => active.data && open(begin(active.data.rules))}
        >
          New draft
        </Button>
      )}
      <FileButton
        disabled={!canImport}
        onChange={read}
        accept="application/json,.json"
        inputProps={{ 'aria-label': 'File of rules' }}
      >
        {(props) => (
          <Button
            {...props}
            disabled={!canImport}
            size="xs"
            variant="default"
            leftSection={<IconFileImport size={14} />}
          >
            Import JSON
          </Button>
        )}
      </FileButton>
      <FaultList title="The file holds no rules that can be read" faults={faults} />
    </>
  );
};
