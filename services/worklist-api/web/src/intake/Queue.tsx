import type { IntakePage } from '@cordwatch/worklist';
import css from './intake.module.css';
import { countWords, failingWords, queueWords } from './intake-words.ts';
import { ToneMark } from './ToneMark.tsx';

type Offered = IntakePage['offered']['day'];

const became = ({ stored, duplicate, quarantined }: Offered): string =>
  `${countWords(stored)} stored, ${countWords(duplicate)} seen before, ${countWords(quarantined)} put aside`;

const WINDOWS = [
  ['fiveMinutes', '5 min'],
  ['hour', '1 h'],
  ['day', '24 h'],
] as const;

/** What waits for triage, and what came in, in words. */
export const Queue = ({ page }: { readonly page: IntakePage }) => {
  const failing = failingWords(page.queue);
  return (
    <dl className={css.facts}>
      <div>
        <dt>Queue</dt>
        <dd>
          <ToneMark {...queueWords(page.queue)} />
          {failing && <ToneMark tone="urgent" words={failing} />}
        </dd>
      </div>
      {WINDOWS.map(([window, words]) => (
        <div key={window}>
          <dt>Last {words}</dt>
          <dd>{became(page.offered[window])}</dd>
        </div>
      ))}
    </dl>
  );
};
