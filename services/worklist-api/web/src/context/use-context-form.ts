import type { PersonPage } from '@cordwatch/worklist';
import { isoDateOf } from '@cordwatch/worklist';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskError } from '../api/ask.ts';
import { type ContextWritten, putContext } from '../api/person-api.ts';
import { type Draft, draftOf } from './draft.ts';
import { isChanged, onTopOf } from './newer-revision.ts';
import { NO_FAULTS, readDraft } from './read-draft.ts';
import { serverFaults } from './server-faults.ts';

const CONFLICT = 409;

const isConflict = (error: Error | null): boolean => error instanceof AskError && error.status === CONFLICT;

const useWrite = (personId: string, onWritten: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (written: ContextWritten) => putContext(personId, written),
    onSuccess: ({ revision }) => {
      notifications.show({ title: `Saved as revision ${revision}`, message: '', role: 'status', autoClose: 6_000 });
      onWritten();
    },
    onSettled: () => queries.invalidateQueries(),
  });
};

/** The draft on the revision that it was begun on; faults are shown from the first attempt to save. */
export const useContextForm = (page: PersonPage, onWritten: () => void) => {
  const [base, setBase] = useState(page.context);
  const [draft, setDraft] = useState<Draft>(() => draftOf(page.context.context));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite(page.personId, onWritten);
  const birthDate = isoDateOf(page.chart?.demographics?.birthDate ?? null);
  const read = readDraft(draft, { birthDate, today: page.today });
  const refused = serverFaults(write.error);
  const change = (next: Draft) => {
    write.reset();
    setDraft(next);
  };
  const rebase = (next: Draft) => {
    change(next);
    setBase(page.context);
  };
  const save = () => {
    setTried(true);
    if (read.context && !write.isPending)
      write.mutate({ revision: base.revision, context: read.context, note: note.trim() || null });
  };
  return {
    ...{ base, draft, note, setNote, change, save },
    faults: refused.size > 0 ? refused : tried ? read.faults : NO_FAULTS,
    changed: !write.isSuccess && isChanged(draft, base.context),
    saving: write.isPending,
    failure: write.error && !isConflict(write.error) && refused.size === 0 ? write.error.message : null,
    newer: page.context.revision > base.revision && !write.isSuccess && !write.isPending ? page.context : null,
    keepMine: () => rebase(onTopOf(draft, base.context, page.context.context)),
    dropMine: () => rebase(draftOf(page.context.context)),
  };
};

export type ContextFormState = ReturnType<typeof useContextForm>;
