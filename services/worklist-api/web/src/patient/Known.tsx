import type { PersonPage } from '@cordwatch/worklist';
import { Section } from '../study/Section.tsx';
import { instantWords } from '../words/durations.ts';
import { knownFacts } from './known-facts.ts';
import look from './PatientView.module.css';

const revisionWords = ({ revision, revisions }: PersonPage['context']): string => {
  const [last] = revisions;
  return last ? `revision ${revision}, ${last.writtenBy}, ${instantWords(last.writtenAt)}` : 'nothing written yet';
};

export const Known = ({ page }: { readonly page: PersonPage }) => (
  <Section title="Clinical context" note={revisionWords(page.context)}>
    <dl className={look.facts}>
      {knownFacts(page.context.context).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </Section>
);
