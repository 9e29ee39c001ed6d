import type { RuleSetPage } from '@cordwatch/worklist';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRuleSet, useRuleSets } from '../api/use-rules.ts';
import { Asked } from '../shell/Asked.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { Section } from '../study/Section.tsx';
import { instantWords } from '../words/durations.ts';
import { Activate } from './Activate.tsx';
import { Differences } from './Differences.tsx';
import { ExportButton } from './ExportButton.tsx';
import { RedraftButton } from './RedraftButton.tsx';
import { RuleSetStateMark } from './RuleSetStateMark.tsx';
import { stateOf } from './rule-words.ts';
import css from './rules.module.css';
import { TryOutSection } from './TryOutSection.tsx';

const route = getRouteApi('/rules/$version');

const Sections = ({ page }: { readonly page: RuleSetPage }) => {
  const inForce = useRuleSet('active').data;
  return (
    <>
      <p className={css.dim}>
        {page.note} · made {instantWords(page.createdAt)} by {page.createdBy ?? 'the software'}
      </p>
      {!page.active && inForce && <Differences of={page.rules} against={inForce.rules} />}
      <TryOutSection page={page} />
      <Activate page={page} inForce={inForce?.version} />
      <Section title="The rules" note="as they are stored">
        <details>
          <summary>Show the document</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
          <pre className={css.json} tabIndex={0}>
            {JSON.stringify(page.rules, null, 2)}
          </pre>
        </details>
      </Section>
    </>
  );
};

/** One stored rule set: what it changes, whose verdict would change with it, and the way to put it in force. */
export const RuleSetRoute = () => {
  const { version } = route.useParams();
  const query = useRuleSet(version);
  const list = useRuleSets();
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/rules' });
  useKeys({ r: () => query.refetch(), Escape: leave });
  return (
    <Page
      title={version}
      query={query}
      beside={query.data && <RuleSetStateMark state={stateOf(query.data, list.data?.activations ?? [])} />}
      tools={
        query.data && (
          <>
            <RedraftButton rules={query.data.rules} />
            <ExportButton rules={query.data.rules} />
          </>
        )
      }
    >
      <Asked what="The rule set" query={query}>
        {(page) => <Sections key={version} page={page} />}
      </Asked>
    </Page>
  );
};
