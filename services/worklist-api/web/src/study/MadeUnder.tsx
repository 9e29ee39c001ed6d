import type { StudyPage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import css from './MadeUnder.module.css';
import { Section } from './Section.tsx';

const Version = ({ name, version }: { readonly name: string; readonly version: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{version}</dd>
  </div>
);

/** The versions of everything that the verdict was made under: under the same ones it would be made again. */
export const MadeUnder = ({ madeUnder }: Pick<StudyPage, 'madeUnder'>) => (
  <Section title="Made under" note="the same headers under these versions give the same verdict">
    <dl className={css.versions}>
      <div>
        <dt>Rule set</dt>
        <dd>
          <Link to="/rules/$version" params={{ version: madeUnder.ruleSet }}>
            {madeUnder.ruleSet}
          </Link>
        </dd>
      </div>
      <Version name="Policy" version={madeUnder.policy} />
      <Version name="Profiles" version={madeUnder.profiles} />
      <Version name="Vocabulary, and the site's" version={madeUnder.vocabulary} />
    </dl>
  </Section>
);
