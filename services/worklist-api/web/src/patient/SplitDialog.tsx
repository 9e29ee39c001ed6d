import type { PersonPage } from '@cordwatch/worklist';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { splitPerson } from '../api/person-api.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { dateWords } from '../words/dicom-dates.ts';
import { patientName } from '../words/patient-name.ts';
import { useIdentityChange } from './use-identity-change.ts';

type PersonStudy = PersonPage['studies'][number];

const studyWords = ({ row: { study, patient } }: PersonStudy): string =>
  [
    dateWords(study.date),
    study.description || 'no description',
    `${patientName(patient.name)}, born ${dateWords(patient.birthDate)}`,
  ].join(' · ');

type Props = { readonly page: PersonPage; readonly opened: boolean; readonly onClose: () => void };

/** Studies that are another person's leave, together, for a person of their own, until it is taken back. */
export const SplitDialog = ({ page: { personId, studies }, opened, onClose }: Props) => {
  const [chosen, setChosen] = useState<string[]>([]);
  const split = useIdentityChange(splitPerson, 'Split', onClose);
  return (
    <ReasonDialog
      {...{ opened, onClose }}
      title="Split studies off"
      does="Split off"
      ready={chosen.length > 0 && chosen.length < studies.length}
      busy={split.isPending}
      failure={split.error?.message}
      onReason={(reason) => split.mutate({ from: personId, studyInstanceUids: chosen, reason })}
    >
      <Checkbox.Group
        label="These are another person’s"
        description="At least one study stays."
        value={chosen}
        onChange={setChosen}
      >
        {studies.map((study) => (
          <Checkbox
            key={study.row.studyInstanceUid}
            value={study.row.studyInstanceUid}
            label={studyWords(study)}
            mt={6}
          />
        ))}
      </Checkbox.Group>
    </ReasonDialog>
  );
};
