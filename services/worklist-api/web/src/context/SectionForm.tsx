import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import css from './ContextForm.module.css';
import { FieldInput } from './FieldInput.tsx';
import { type Faults, faultsAt } from './read-draft.ts';
import type { Row } from './row.ts';
import type { Section } from './sections.ts';

/** The id of the input of a JSON pointer. */
export const inputId = (pointer: string): string => `context${pointer.replaceAll('/', '-')}`;

type RowProps = {
  readonly section: Section;
  readonly row: Row;
  readonly pointer: string;
  readonly name: string;
  readonly faults: Faults;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
};

/** What is wrong with the item as a whole, or with something that no field asks for. */
const otherFaults = ({ section, row, pointer, faults }: RowProps): readonly string[] => {
  const asked = section.fieldsOf(row).map(({ key }) => `${pointer}/${key}`);
  const isAsked = (at: string) => asked.some((field) => at === field || at.startsWith(`${field}/`));
  const own = [...faults].filter(([at]) => (at === pointer || at.startsWith(`${pointer}/`)) && !isAsked(at));
  return own.flatMap(([, says]) => says);
};

const RowForm = (props: RowProps) => {
  const { section, row, pointer, name, faults, onChange, onRemove } = props;
  const others = otherFaults(props);
  return (
    <fieldset className={css.row}>
      <legend className="visually-hidden">{name}</legend>
      {section.fieldsOf(row).map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          id={inputId(`${pointer}/${field.key}`)}
          value={row[field.key] ?? ''}
          faults={faultsAt(faults, `${pointer}/${field.key}`)}
          onChange={(value) => onChange({ ...row, [field.key]: value })}
        />
      ))}
      <ActionIcon variant="subtle" color="gray" className={css.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
      {others.length > 0 && <p className={css.fault}>{others.join(' ')}</p>}
    </fieldset>
  );
};

type Props = {
  readonly section: Section;
  readonly rows: readonly Row[];
  readonly today: string;
  readonly faults: Faults;
  readonly onChange: (rows: readonly Row[]) => void;
};

/** What a new item starts with, under an id of its own. */
const blankRow = ({ section, today }: Props): Row => section.blank(crypto.randomUUID(), today);

export const SectionForm = (props: Props) => {
  const { section, rows, faults, onChange } = props;
  const canAdd = section.many || rows.length === 0;
  return (
    <section className={css.section} aria-label={section.title}>
      <h2 className={css.title}>
        {section.title}
        {section.many && rows.length > 0 && <small>{rows.length}</small>}
      </h2>
      {rows.map((row, at) => (
        <RowForm
          key={row.id || `${section.key} ${at}`}
          {...{ section, row, faults }}
          pointer={section.many ? `/${section.key}/${at}` : `/${section.key}`}
          name={section.many ? `${section.adds} ${at + 1}` : section.adds}
          onChange={(changed) => onChange(rows.with(at, changed))}
          onRemove={() => onChange(rows.toSpliced(at, 1))}
        />
      ))}
      {canAdd && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...rows, blankRow(props)])}
        >
          Add {section.adds}
        </Button>
      )}
    </section>
  );
};
