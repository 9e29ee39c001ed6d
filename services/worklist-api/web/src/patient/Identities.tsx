import type { PersonPage } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react';
import { Section } from '../study/Section.tsx';
import { IdentityChanges } from './IdentityChanges.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import look from './PatientView.module.css';
import { SplitDialog } from './SplitDialog.tsx';

const studiesWords = (count: number): string => `${count} ${count === 1 ? 'study' : 'studies'}`;

/** The identities whose studies are kept together here. Nothing is merged by guess: only by a person, with a reason. */
export const Identities = ({ page }: { readonly page: PersonPage }) => {
  const [merging, merge] = useDisclosure(false);
  const [splitting, split] = useDisclosure(false);
  return (
    <Section title="Identities">
      <ul className={look.changes}>
        {page.identities.map(({ personId, patientId, issuer, studies }) => (
          <li key={personId}>
            {patientId ?? 'No patient ID'}
            <span className={look.under}>
              {issuer ?? 'no issuer named'}, {studiesWords(studies)}
            </span>
          </li>
        ))}
      </ul>
      <div className={look.choices}>
        <Button size="xs" variant="default" leftSection={<IconArrowMerge size={14} />} onClick={merge.open}>
          Merge another…
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsSplit2 size={14} />}
          disabled={page.studies.length < 2}
          onClick={split.open}
        >
          Split off…
        </Button>
      </div>
      <IdentityChanges changes={page.changes} />
      {merging && <MergeDialog page={page} opened onClose={merge.close} />}
      {splitting && <SplitDialog page={page} opened onClose={split.close} />}
    </Section>
  );
};
