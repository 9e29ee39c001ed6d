import { QUARANTINE_REASONS, quarantineStateSchema } from '@cordwatch/worklist';
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import css from './intake.module.css';
import { parseQuarantineFilter, type QuarantineFilter } from './quarantine-filter.ts';
import { ReplayAllButton } from './ReplayAllButton.tsx';
import { REASON_WORDS } from './reason-words.ts';

const STATES = [
  { value: 'open', label: 'Open' },
  { value: 'stored', label: 'Stored by replay' },
  { value: 'dismissed', label: 'Dismissed' },
];
const REASONS = [
  { value: '', label: 'Any reason' },
  ...QUARANTINE_REASONS.map((value) => ({ value, label: REASON_WORDS[value].word })),
];

export const REASON_FILTER_ID = 'quarantine-reason';

type Props = { readonly filter: QuarantineFilter; readonly onFilter: (filter: QuarantineFilter) => void };

const OfSender = ({ filter: { sender = '', state }, onFilter }: Props) => (
  <span className={css.doing}>
    <span>
      of <bdi className={css.word}>{sender}</bdi>
    </span>
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconFilterOff size={13} />}
      onClick={() => onFilter({ state })}
    >
      Any sender
    </Button>
    {state === 'open' && <ReplayAllButton wanted={{ sender }} says="Replay all of this sender" about={sender} />}
  </span>
);

/** The address is the filter: state, reason, and the sender that was pressed in a row. */
export const QuarantineFilterBar = ({ filter, onFilter }: Props) => (
  <search className={css.bar} aria-label="Filter the quarantine">
    <SegmentedControl
      size="xs"
      aria-label="State"
      value={filter.state}
      onChange={(state) => onFilter({ ...filter, state: quarantineStateSchema.parse(state) })}
      data={STATES}
    />
    <NativeSelect
      id={REASON_FILTER_ID}
      size="xs"
      aria-label="Reason"
      data={REASONS}
      value={filter.reason ?? ''}
      onChange={(event) => onFilter(parseQuarantineFilter({ ...filter, reason: event.currentTarget.value }))}
    />
    {filter.sender !== undefined && <OfSender {...{ filter, onFilter }} />}
  </search>
);
