import { NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { isFiltered, type WorklistFilter } from '../api/worklist-filter.ts';
import css from './FilterBar.module.css';
import { useDraft } from './use-draft.ts';

type Field = { readonly key: keyof WorklistFilter; readonly label: string; readonly width: number };

const FIELDS: readonly Field[] = [
  { key: 'patientName', label: 'Patient name', width: 116 },
  { key: 'mrn', label: 'Patient ID', width: 84 },
  { key: 'description', label: 'Study description', width: 124 },
  { key: 'accession', label: 'Accession', width: 84 },
  { key: 'modalities', label: 'Modality', width: 74 },
];

const VERDICTS = [
  { value: '', label: 'Any verdict' },
  { value: 'confirmed', label: 'Verdict: yes' },
  { value: 'refuted', label: 'Verdict: no' },
  { value: 'indeterminate', label: 'Verdict: unknown' },
];
const TIERS = [
  { value: '', label: 'Any tier' },
  { value: 'emergency', label: 'Emergency' },
  { value: 'scheduled', label: 'Scheduled' },
];
const READERS = [
  { value: '', label: 'Any reader' },
  { value: 'mine', label: 'Mine' },
  { value: 'none', label: 'Unclaimed' },
  { value: 'others', label: "Others'" },
];

const READ = [
  { value: '', label: 'Unread' },
  { value: 'read', label: 'Read' },
  { value: 'all', label: 'Read or not' },
];

export const FIRST_FILTER_ID = 'filter-patientName';

type Props = { readonly filter: WorklistFilter; readonly onFilter: (filter: WorklistFilter) => void };

const leaveOnEscape = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
};

/** The address is the filter: what is typed here goes there, and what is opened from there stands here. */
export const FilterBar = ({ filter, onFilter }: Props) => {
  const [draft, change] = useDraft(filter, onFilter);
  const select = (key: 'verdict' | 'tier' | 'claimed' | 'read', label: string, width: number, data: typeof TIERS) => (
    <NativeSelect
      size="xs"
      w={width}
      aria-label={label}
      data={data}
      value={draft[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value }, 0)}
    />
  );
  return (
    <search className={css.bar} aria-label="Filter the worklist">
      {FIELDS.map(({ key, label, width }) => (
        <TextInput
          key={key}
          id={`filter-${key}`}
          size="xs"
          w={width}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          maxLength={64}
          value={draft[key] ?? ''}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
          onKeyDown={leaveOnEscape}
        />
      ))}
      {select('verdict', 'Whole spine with contrast', 114, VERDICTS)}
      {select('tier', 'Tier', 96, TIERS)}
      {select('claimed', 'Reader', 100, READERS)}
      {select('read', 'Read or unread', 88, READ)}
      {isFiltered(filter) && (
        <button type="button" className={css.clear} onClick={() => onFilter({})}>
          <IconX size={13} aria-hidden />
          Clear
        </button>
      )}
    </search>
  );
};
