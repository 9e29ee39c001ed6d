import { Button, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo } from 'react';
import { useStoreDraft } from '../api/use-rules.ts';
import page from '../shell/Page.module.css';
import { Differences } from './Differences.tsx';
import { type Draft, documentOf } from './draft.ts';
import { ExportButton } from './ExportButton.tsx';
import { EditorContext } from './editor-context.ts';
import { FaultList } from './FaultList.tsx';
import { faultAt, faultsOf } from './faults.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { ProfileRules } from './ProfileRules.tsx';
import css from './rules.module.css';
import { Vocabulary } from './Vocabulary.tsx';

type Props = { readonly draft: Draft; readonly keep: (draft: Draft | null) => void };

const useStoring = ({ draft, keep }: Props) => {
  const navigate = useNavigate();
  const store = useStoreDraft();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    store.mutate(
      { note: draft.note, rules: documentOf(draft) },
      {
        onSuccess: ({ version }) => {
          keep(null);
          return navigate({ to: '/rules/$version', params: { version } });
        },
      },
    );
  };
  return { store, submit, faults: useMemo(() => faultsOf(store.error), [store.error]) };
};

/** All of a draft on one page; what the server refuses stands beside the field that it is about. */
export const DraftEditor = ({ draft, keep }: Props) => {
  const { store, submit, faults } = useStoring({ draft, keep });
  const navigate = useNavigate();
  const { rules, base } = draft;
  const throwAway = () => {
    keep(null);
    return navigate({ to: '/rules' });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <main className={page.page} tabIndex={0}>
      <form onSubmit={submit} noValidate>
        <header className={page.head}>
          <h1 className={page.title}>Draft of rules</h1>
          <span className={css.dim}>from {base.version}; kept by this tab alone until it is stored</span>
          <div className={page.right}>
            <ExportButton rules={documentOf(draft)} />
            <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={throwAway}>
              Throw away
            </Button>
            <Button type="submit" size="xs" leftSection={<IconDeviceFloppy size={14} />} loading={store.isPending}>
              Store the draft
            </Button>
          </div>
        </header>
        <EditorContext value={{ rules, faults, change: (changed) => keep({ ...draft, rules: changed }) }}>
          <div className={page.body}>
            <FaultList title="The draft is refused" faults={faults} />
            <div className={css.fields}>
              <TextInput
                size="xs"
                label="Version, never used twice"
                value={rules.version}
                error={faultAt(faults, 'version')}
                onChange={(event) => keep({ ...draft, rules: { ...rules, version: event.currentTarget.value } })}
              />
              <TextInput
                size="xs"
                label="Note: what it is for"
                value={draft.note}
                error={faultAt(faults, 'note')}
                onChange={(event) => keep({ ...draft, note: event.currentTarget.value })}
              />
            </div>
            <Differences of={documentOf(draft)} against={base} />
            <Vocabulary />
            <PolicyFields />
            <ProfileRules />
          </div>
        </EditorContext>
      </form>
    </main>
  );
};
