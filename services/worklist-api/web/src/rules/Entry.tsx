import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import css from './rules.module.css';

type Props = {
  readonly title: string;
  readonly says: string;
  readonly faulty: boolean;
  /** What is wrong with it as a whole. */
  readonly faults?: readonly string[];
  readonly startsOpen?: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** One rule, word or code: a line that opens into its fields; one that is wrong stands open. */
export const Entry = ({ title, says, faulty, faults = [], startsOpen = false, onRemove, children }: Props) => {
  const [opened, setOpened] = useState(startsOpen);
  const open = opened || faulty;
  return (
    <details
      className={css.entry}
      data-faulty={faulty || undefined}
      open={open}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        {faulty && <IconAlertTriangleFilled size={13} aria-label="Wrong" />}
        <strong>{title}</strong>
        <span className={css.dim}>{says}</span>
      </summary>
      {open && (
        <div>
          {faults.length > 0 && (
            <ul className={css.faults}>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          {children}
          <div>
            <Button size="compact-xs" variant="default" leftSection={<IconTrash size={12} />} onClick={onRemove}>
              Remove {title}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
};
