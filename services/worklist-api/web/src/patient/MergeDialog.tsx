import type { PersonPage } from '@cordwatch/worklist';
import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { mergePersons } from '../api/person-api.ts';
import { type PersonFound, usePersonsOfId } from '../api/use-persons-of-id.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { dateWords } from '../words/dicom-dates.ts';
import { patientName } from '../words/patient-name.ts';
import { useIdentityChange } from './use-identity-change.ts';

const TYPING_PAUSE_MS = 300;

const personWords = ({ patient }: PersonFound): string =>
  [
    patientName(patient.name),
    `born ${dateWords(patient.birthDate)}`,
    patient.sex ?? 'sex unknown',
    [patient.id ?? 'no ID', patient.issuer].filter(Boolean).join(', '),
  ].join(' · ');

type ChoiceProps = {
  readonly personId: string;
  readonly chosen: string | null;
  readonly onChoose: (personId: string) => void;
};

const OtherRecord = ({ personId, chosen, onChoose }: ChoiceProps) => {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const { data, error } = usePersonsOfId(asked);
  const others = (data ?? []).filter((one) => one.personId !== personId);
  return (
    <>
      <TextInput
        w="100%"
        label="Patient ID of the other record"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <p role="alert">The other record could not be looked for. {error.message}</p>}
      {data && others.length === 0 && <p role="status">No other patient has a study with this ID.</p>}
      {others.length > 0 && (
        <Radio.Group label="The studies of this patient will be kept here" value={chosen} onChange={onChoose}>
          {others.map((one) => (
            <Radio key={one.personId} value={one.personId} label={personWords(one)} mt={6} />
          ))}
        </Radio.Group>
      )}
    </>
  );
};

type Props = { readonly page: PersonPage; readonly opened: boolean; readonly onClose: () => void };

/** Two records of one person become one: studies and what is known together, until it is taken back. */
export const MergeDialog = ({ page: { personId }, opened, onClose }: Props) => {
  const [from, setFrom] = useState<string | null>(null);
  const merge = useIdentityChange(mergePersons, 'Merged', onClose);
  return (
    <ReasonDialog
      {...{ opened, onClose }}
      title="Merge another record into this one"
      does="Merge"
      ready={from !== null}
      busy={merge.isPending}
      failure={merge.error?.message}
      onReason={(reason) => from && merge.mutate({ from, into: personId, reason })}
    >
      <OtherRecord personId={personId} chosen={from} onChoose={setFrom} />
    </ReasonDialog>
  );
};
