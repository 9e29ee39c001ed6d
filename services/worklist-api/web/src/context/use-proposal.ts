import { emptyContext } from '@cordwatch/clinical-context';
import { isoDateOf, type PersonPage } from '@cordwatch/worklist';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decideProposal } from '../api/person-api.ts';
import { draftOf } from './draft.ts';
import { readDraft } from './read-draft.ts';
import { serverFaults } from './server-faults.ts';

export type Proposal = PersonPage['proposals'][number];

/** The proposal as a context with nothing else in it, so that it is read by the same rules. */
const draftOfProposal = ({ treatment }: Proposal) =>
  draftOf({ ...emptyContext, treatments: [{ ...treatment, startDate: treatment.startDate ?? '' }] });

/** What a radiotherapy object says, as a person completes, accepts or dismisses it. */
export const useProposal = (page: PersonPage, proposal: Proposal) => {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOfProposal(proposal));
  const birthDate = isoDateOf(page.chart?.demographics?.birthDate ?? null);
  const { context, faults } = readDraft(draft, { birthDate, today: page.today });
  const treatment = context?.treatments[0];
  const decide = useMutation({
    mutationFn: (decision: Parameters<typeof decideProposal>[2]) =>
      decideProposal(page.personId, proposal.proposalId, decision),
    onSuccess: (_answer, { decision }) => {
      const title = decision === 'accept' ? 'Treatment accepted' : 'Proposal dismissed';
      notifications.show({ title, message: '', role: 'status', autoClose: 6_000 });
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const refused = serverFaults(decide.error);
  return {
    row: draft.rows.treatments[0] ?? {},
    change: (key: string, value: string) => {
      decide.reset();
      const row = { ...draft.rows.treatments[0], [key]: value };
      setDraft({ ...draft, rows: { ...draft.rows, treatments: [row] } });
    },
    faults: refused.size > 0 ? refused : faults,
    failure: decide.error && refused.size === 0 ? decide.error.message : null,
    busy: decide.isPending,
    accept: treatment && (() => decide.mutate({ decision: 'accept', treatment })),
    dismiss: () => decide.mutate({ decision: 'dismiss' }),
  };
};
