import type { PersonPage } from '@cordwatch/worklist';
import { Button, TextInput } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import css from './ContextForm.module.css';
import { METASTASES } from './draft.ts';
import { FaultList } from './FaultList.tsx';
import { FieldInput } from './FieldInput.tsx';
import { NewerRevision } from './NewerRevision.tsx';
import { faultsAt } from './read-draft.ts';
import { inputId, SectionForm } from './SectionForm.tsx';
import { SECTIONS } from './sections.ts';
import { type ContextFormState, useContextForm } from './use-context-form.ts';

const NOTE_LENGTH = 500;
const METASTASES_POINTER = '/vertebralMetastases';

const Parts = ({ form, today }: { readonly form: ContextFormState; readonly today: string }) => {
  const { draft, faults, change } = form;
  return (
    <div className={css.parts}>
      {SECTIONS.map((section) => (
        <SectionForm
          key={section.key}
          {...{ section, today, faults }}
          rows={draft.rows[section.key]}
          onChange={(rows) => change({ ...draft, rows: { ...draft.rows, [section.key]: rows } })}
        />
      ))}
      <section className={css.section} aria-label="Vertebral metastases">
        <h2 className={css.title}>Vertebral metastases</h2>
        <FieldInput
          field={METASTASES}
          id={inputId(METASTASES_POINTER)}
          value={draft.vertebralMetastases}
          faults={faultsAt(faults, METASTASES_POINTER)}
          onChange={(vertebralMetastases) => change({ ...draft, vertebralMetastases })}
        />
      </section>
    </div>
  );
};

type Props = { readonly page: PersonPage; readonly onLeave: () => void; readonly onWritten: () => void };

/** What is known of a patient, written whole: one revision or none. */
export const ContextForm = ({ page, onLeave, onWritten }: Props) => {
  const form = useContextForm(page, onWritten);
  useBlocker({
    shouldBlockFn: () => form.changed && !window.confirm('Leave without saving what you have written?'),
    enableBeforeUnload: () => form.changed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form className={css.form} aria-label="Clinical context" onSubmit={submit} noValidate>
      <div className={css.scroll}>
        <NewerRevision form={form} />
        <FaultList faults={form.faults} />
        <Parts form={form} today={page.today} />
      </div>
      <footer className={css.foot}>
        <TextInput
          size="xs"
          aria-label="Note on this revision"
          placeholder="Note on this revision, if any"
          maxLength={NOTE_LENGTH}
          value={form.note}
          onChange={(event) => form.setNote(event.currentTarget.value)}
          className={css.note}
        />
        {form.failure && (
          <p className={css.fault} role="alert">
            Not saved. {form.failure}
          </p>
        )}
        <Button size="xs" variant="default" onClick={onLeave}>
          Cancel
        </Button>
        <Button size="xs" type="submit" loading={form.saving} disabled={form.newer !== null}>
          Save
        </Button>
      </footer>
    </form>
  );
};
