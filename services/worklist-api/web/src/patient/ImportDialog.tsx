import { operationOutcomeSchema } from '@cordwatch/clinical-context';
import type { PersonPage } from '@cordwatch/worklist';
import { FileInput, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangleFilled, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskError } from '../api/ask.ts';
import { importBundle } from '../api/person-api.ts';
import look from './PatientView.module.css';

const issuesOf = (error: Error) => {
  const { data } = operationOutcomeSchema.safeParse(error instanceof AskError ? error.body : null);
  return data?.issue.map(({ details, expression }) => ({ says: details.text, at: expression[0] })) ?? [];
};

/** Every reason with its element: whoever made the file can set it right. */
const Refusal = ({ error }: { readonly error: Error }) => {
  const issues = issuesOf(error);
  return (
    <section className={look.conflicts} role="alert" aria-label="Why the Bundle was refused">
      <h2>
        <IconAlertTriangleFilled size={15} aria-hidden />
        Nothing of it was applied
      </h2>
      {issues.length === 0 && <p>{error.message}</p>}
      <ul className={look.issues}>
        {issues.map(({ says, at }) => (
          <li key={`${at} ${says}`}>
            <code>{at}</code> {says}
          </li>
        ))}
      </ul>
    </section>
  );
};

const useImport = (personId: string, onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => importBundle(await file.text()),
    onSuccess: ({ personId: of, revision }) => {
      const message = of === personId ? '' : 'It is about another patient, and is kept there.';
      notifications.show({ title: `Imported as revision ${revision}`, message, role: 'status', autoClose: 8_000 });
      onDone();
    },
    onSettled: () => queries.invalidateQueries(),
  });
};

type Props = { readonly page: PersonPage; readonly onClose: () => void };

/** A FHIR R4 Bundle as a file: applied as a whole or not at all, to the patient that it names. */
export const ImportDialog = ({ page, onClose }: Props) => {
  const imported = useImport(page.personId, onClose);
  return (
    <Modal opened onClose={onClose} title="Import a FHIR Bundle" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <FileInput
        label="FHIR R4 Bundle"
        description="JSON with a Patient and their Conditions, Procedures, Observations and ServiceRequests. It goes to the patient that it names."
        placeholder="Choose a file"
        accept="application/json,application/fhir+json,.json"
        leftSection={<IconFileImport size={15} />}
        disabled={imported.isPending}
        onChange={(file) => file && imported.mutate(file)}
        mb={12}
      />
      {imported.isPending && <p role="status">Importing…</p>}
      {imported.error && <Refusal error={imported.error} />}
    </Modal>
  );
};
