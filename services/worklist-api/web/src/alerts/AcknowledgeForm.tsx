import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import css from './alerts.module.css';
import { useAcknowledge } from './use-alerts.ts';

type Props = { readonly alertId: string; readonly about: string };

/** One line on what was done, and the press that keeps it. */
export const AcknowledgeForm = ({ alertId, about }: Props) => {
  const [comment, setComment] = useState('');
  const { mutate, isPending, error } = useAcknowledge();
  const wanted = comment.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted && !isPending) mutate({ alertId, comment: wanted });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={`What is done about ${about}`}
        placeholder="What is done about it"
        maxLength={500}
        value={comment}
        error={error?.message}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!wanted} loading={isPending}>
        Acknowledge
      </Button>
    </form>
  );
};
