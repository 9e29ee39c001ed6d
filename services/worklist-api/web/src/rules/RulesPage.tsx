import type { RuleSetList } from '@cordwatch/worklist';
import { useNavigate } from '@tanstack/react-router';
import { useRuleSets } from '../api/use-rules.ts';
import { Asked } from '../shell/Asked.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { Section } from '../study/Section.tsx';
import { Activations } from './Activations.tsx';
import { DraftTools } from './DraftTools.tsx';
import { RuleSetTable } from './RuleSetTable.tsx';
import { studiesWords } from './rule-words.ts';
import css from './rules.module.css';

const Standing = ({ list: { ruleSets, outdated } }: { readonly list: RuleSetList }) => {
  const active = ruleSets.find((one) => one.active);
  if (!active) return <p className={css.card}>No rules are in force yet: the ingest worker brings the first ones.</p>;
  return (
    <div className={css.card} role="status">
      <p>
        <strong>{active.version}</strong> is in force.{' '}
        {outdated > 0
          ? `${studiesWords(outdated)} ${outdated === 1 ? 'waits' : 'wait'} to be judged again under it.`
          : 'Every verdict on the worklist was made under it.'}
      </p>
    </div>
  );
};

/** All rules that there are and were, which of them judge, and how they came to. */
export const RulesPage = () => {
  const query = useRuleSets();
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/' });
  useKeys({ r: () => query.refetch(), Escape: leave });
  return (
    <Page title="Rules" query={query} tools={<DraftTools />}>
      <Asked what="The rules" query={query}>
        {(list) => (
          <>
            <Standing list={list} />
            <Section title="Rule sets" note="newest first; a stored one is never changed">
              <RuleSetTable list={list} />
            </Section>
            <Section title="Activations" note="who put what in force, when, why, and on which try-out it rests">
              <Activations activations={list.activations} />
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
};
