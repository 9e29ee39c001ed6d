import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import css from './ReasonDialog.module.css';

const MOST_CHARACTERS = 500;

type Props = {
  readonly opened: boolean;
  readonly title: string;
  readonly does: string;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly failure?: string | null | undefined;
  readonly ready?: boolean;
  readonly maxLength?: number;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
  readonly children?: ReactNode;
};

const ReasonForm = ({ does, busy, failure, ready = true, maxLength = MOST_CHARACTERS, onReason, children }: Props) => {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given && ready && !busy) onReason(given);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {children}
      <Textarea
        data-autofocus
        label="Reason"
        description="It is kept on record with your name and the time."
        autosize
        minRows={2}
        maxLength={maxLength}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure && (
        <p className={css.failure} role="alert">
          {failure}
        </p>
      )}
      <Button size="xs" type="submit" loading={busy} disabled={!given || !ready}>
        {does}
      </Button>
    </form>
  );
};

/** For what must be answered for later: nothing is done without a reason. */
export const ReasonDialog = (props: Props) => (
  <Modal opened={props.opened} onClose={props.onClose} title={props.title} closeButtonProps={{ 'aria-label': 'Close' }}>
    <ReasonForm {...props} />
  </Modal>
);
