import type { ContextPage } from '@cordwatch/worklist';
import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { instantWords } from '../words/durations.ts';
import css from './ContextForm.module.css';
import { draftOf } from './draft.ts';
import { newerChanges } from './newer-revision.ts';
import { SECTIONS, sectionTitle } from './sections.ts';
import type { ContextFormState } from './use-context-form.ts';

/** A part of the newer revision in words, an item a line. */
const contentsOf = (key: string, newer: ContextPage): readonly string[] => {
  const draft = draftOf(newer.context);
  const section = SECTIONS.find((one) => one.key === key);
  if (!section) return key === 'vertebralMetastases' ? [draft.vertebralMetastases || 'not recorded'] : [];
  const lines = draft.rows[section.key].map((row) =>
    section
      .fieldsOf(row)
      .filter((field) => row[field.key])
      .map((field) => `${field.label.toLowerCase()} ${row[field.key]}`)
      .join(', '),
  );
  return lines.length > 0 ? lines : ['none'];
};

type PartProps = { readonly part: string; readonly newer: ContextPage; readonly clashes: boolean };

const Part = ({ part, newer, clashes }: PartProps) => (
  <div>
    <dt>
      {sectionTitle(part)}
      {clashes && <em>, which you have changed too</em>}
    </dt>
    {contentsOf(part, newer).map((line) => (
      <dd key={line}>{line}</dd>
    ))}
  </div>
);

/** Nothing of the newer revision is written over unseen: what it changed is told, and one of the two is chosen. */
export const NewerRevision = ({ form }: { readonly form: ContextFormState }) => {
  const { newer, draft, base } = form;
  if (!newer) return null;
  const { theirs, both } = newerChanges(draft, base.context, newer.context);
  const [last] = newer.revisions;
  return (
    <section className={css.newer} role="alert" aria-label="A newer revision">
      <h2>
        <IconGitMerge size={16} aria-hidden />
        Revision {newer.revision} was written while you were writing
        {last && `, by ${last.writtenBy} on ${instantWords(last.writtenAt)}`}
      </h2>
      <dl>
        {theirs.map((part) => (
          <Part key={part} part={part} newer={newer} clashes={both.includes(part)} />
        ))}
      </dl>
      <div className={css.choices}>
        <Button size="xs" variant="default" onClick={form.keepMine}>
          Keep what I changed, take the rest from revision {newer.revision}
        </Button>
        <Button size="xs" variant="default" onClick={form.dropMine}>
          Drop mine, start from revision {newer.revision}
        </Button>
      </div>
    </section>
  );
};
