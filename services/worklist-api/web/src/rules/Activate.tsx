import type { RuleSetPage } from '@cordwatch/worklist';
import { Button, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useActivate } from '../api/use-rules.ts';
import { Section } from '../study/Section.tsx';
import { isProof, studiesWords } from './rule-words.ts';
import css from './rules.module.css';

type Props = { readonly page: RuleSetPage; readonly inForce: string | undefined };

const groundWords = (page: RuleSetPage, inForce: string | undefined, proven: boolean): string => {
  const loud = page.tryOut?.changed['newly-confirmed'] ?? 0;
  if (!proven)
    return `Nobody has seen yet which verdicts would change: no finished try-out over all studies against ${inForce ?? 'the rules in force'}. Try it out, or say why it must go without.`;
  return loud > 0
    ? `It rests on the try-out above, by which ${studiesWords(loud)} would be newly confirmed.`
    : 'It rests on the try-out above.';
};

const Form = ({ page, inForce }: Props) => {
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const activate = useActivate(page.version);
  const proven = isProof(page.tryOut, inForce);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    activate.mutate({ note, ...(reason.trim() === '' || proven ? {} : { override: { reason } }) });
  };
  return (
    <form onSubmit={submit} className={css.row}>
      <p className={`${css.dim} ${css.line}`}>{groundWords(page, inForce, proven)}</p>
      <TextInput
        className={css.grow}
        size="xs"
        required
        label="Note for the log: why"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {!proven && (
        <TextInput
          className={css.grow}
          size="xs"
          label="Why without a try-out"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="xs" color={proven ? 'blue' : 'red'} loading={activate.isPending}>
        Put {page.version} in force
      </Button>
      {activate.error && (
        <p role="alert" className={`${css.fault} ${css.line}`}>
          Not put in force. {activate.error.message}
        </p>
      )}
    </form>
  );
};

/** The way into force, and back: an older version is put in force in the same way. */
export const Activate = ({ page, inForce }: Props) => (
  <div id="activate">
    <Section title="Put in force" note="studies are judged again in the background; no service restarts">
      {page.active ? (
        <p className={css.good} role="status">
          <IconCircleCheckFilled size={16} aria-hidden />
          It is in force.
        </p>
      ) : (
        <Form page={page} inForce={inForce} />
      )}
    </Section>
  </div>
);
