import type { WorklistRow } from '@cordwatch/worklist';
import { Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWhy } from '../api/use-why.ts';
import { patientName } from '../words/patient-name.ts';
import css from './WhyDialog.module.css';

type Props = {
  readonly opened: boolean;
  readonly rows: readonly WorklistRow[];
  readonly index: number;
  readonly onClose: () => void;
};

const titleOf = (row: WorklistRow | undefined): string =>
  row ? `${patientName(row.patient.name)}, ${row.study.description || 'no description'}` : 'a case that left the list';

const Answer = ({ rows, one, other }: Pick<Props, 'rows'> & { readonly one: string; readonly other: string }) => {
  const { data, error } = useWhy(one, other);
  if (error) return <p role="alert">The reason could not be loaded. {error.message}</p>;
  if (!data) return <p role="status">Asking…</p>;
  const find = (uid: string) => rows.find(({ studyInstanceUid }) => studyInstanceUid === uid);
  return (
    <>
      <dl className={css.pair}>
        <dt>Above</dt>
        <dd>{titleOf(find(data.above))}</dd>
        <dt>Below</dt>
        <dd>{titleOf(find(data.below))}</dd>
      </dl>
      <ol className={css.says}>
        {data.says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
};

const Choice = ({ rows, index }: Pick<Props, 'rows' | 'index'>) => {
  const [chosen, setChosen] = useState((rows[index - 1] ?? rows[index + 1])?.studyInstanceUid);
  const selected = rows[index];
  if (!selected || !chosen) return null;
  const others = rows.filter((row) => row !== selected);
  return (
    <>
      <p className={css.selected}>{titleOf(selected)}, compared with</p>
      <NativeSelect
        aria-label="Compare with"
        data={others.map((row) => ({ value: row.studyInstanceUid, label: titleOf(row) }))}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Answer rows={rows} one={selected.studyInstanceUid} other={chosen} />
    </>
  );
};

/** Why the selected case stands above or below another: the one above it, or any that is chosen. */
export const WhyDialog = ({ opened, onClose, ...choice }: Props) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Why is this above that?"
    size="lg"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    <Choice {...choice} />
  </Modal>
);
