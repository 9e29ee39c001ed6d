import type { PersonPage } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { Section } from '../study/Section.tsx';
import css from './ContextForm.module.css';
import { FieldInput } from './FieldInput.tsx';
import { faultsAt } from './read-draft.ts';
import { inputId } from './SectionForm.tsx';
import { radiotherapyFields } from './treatment-fields.ts';
import { type Proposal, useProposal } from './use-proposal.ts';

type Props = { readonly page: PersonPage; readonly proposal: Proposal };

const ProposalForm = ({ page, proposal }: Props) => {
  const { row, change, faults, failure, busy, accept, dismiss } = useProposal(page, proposal);
  return (
    <fieldset className={css.row} disabled={busy}>
      <legend className={css.legend}>Radiotherapy plan {proposal.planLabel || 'without a label'}</legend>
      {radiotherapyFields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          id={inputId(`/${proposal.proposalId}/${field.key}`)}
          value={row[field.key] ?? ''}
          faults={faultsAt(faults, `/treatments/0/${field.key}`)}
          onChange={(value) => change(field.key, value)}
        />
      ))}
      <Button size="xs" className={css.decide} disabled={!accept} onClick={accept}>
        Accept
      </Button>
      <Button size="xs" variant="default" className={css.decide} onClick={dismiss}>
        Dismiss
      </Button>
      {failure && (
        <p className={css.fault} role="alert">
          Not decided. {failure}
        </p>
      )}
    </fieldset>
  );
};

/** Treatments that arrived images speak of: none is one until a person has completed and accepted it. */
export const Proposals = ({ page }: { readonly page: PersonPage }) => {
  const open = page.proposals.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Section title="Proposed treatments" note="from radiotherapy objects; complete, then accept or dismiss">
      {open.map((proposal) => (
        <ProposalForm key={proposal.proposalId} {...{ page, proposal }} />
      ))}
    </Section>
  );
};
