import type { ChangeKind, RuleSetPage, TryOut } from '@cordwatch/worklist';
import { Button, NativeSelect, Progress } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useStartTryOut } from '../api/use-rules.ts';
import { Section } from '../study/Section.tsx';
import { instantWords } from '../words/durations.ts';
import { ChangeList } from './ChangeList.tsx';
import { Counts } from './Counts.tsx';
import { NewConfirmations } from './NewConfirmations.tsx';
import { tryOutWords } from './rule-words.ts';
import css from './rules.module.css';

const SAMPLES = [
  { value: 'all', label: 'All stored studies' },
  { value: '100', label: 'The newest 100' },
  { value: '1000', label: 'The newest 1,000' },
];

const Start = ({ page }: { readonly page: RuleSetPage }) => {
  const [sample, setSample] = useState('all');
  const start = useStartTryOut(page.version);
  const running = page.tryOut !== null && page.tryOut.state !== 'finished';
  return (
    <div className={css.row}>
      <NativeSelect
        label="Compare over"
        size="xs"
        data={SAMPLES}
        value={sample}
        error={start.error?.message}
        onChange={(event) => setSample(event.currentTarget.value)}
      />
      <Button
        size="xs"
        leftSection={<IconFlask size={14} />}
        disabled={running}
        loading={start.isPending}
        onClick={() => start.mutate(sample === 'all' ? 'all' : Number(sample))}
      >
        {page.tryOut ? 'Try out again' : 'Try out'}
      </Button>
    </div>
  );
};

const Course = ({ tryOut }: { readonly tryOut: TryOut }) => (
  <div className={css.progress}>
    <p className={css.good} role="status">
      {tryOutWords(tryOut)}
    </p>
    {tryOut.state !== 'finished' && (
      <Progress value={tryOut.studies > 0 ? (100 * tryOut.done) / tryOut.studies : 0} aria-label="Studies compared" />
    )}
    <span className={css.dim}>
      Asked {instantWords(tryOut.askedAt)} by {tryOut.askedBy}, against {tryOut.against}
      {tryOut.failed > 0 && `; the rules stumbled over ${tryOut.failed}`}
    </span>
  </div>
);

const Outcome = ({ tryOut }: { readonly tryOut: TryOut }) => {
  const [kind, setKind] = useState<ChangeKind | undefined>();
  return (
    <>
      <NewConfirmations tryOut={tryOut} />
      <Counts tryOut={tryOut} kind={kind} onKind={setKind} />
      <ChangeList tryOut={tryOut} kind={kind} />
    </>
  );
};

/** Whose verdict would change, seen before anything changes. */
export const TryOutSection = ({ page }: { readonly page: RuleSetPage }) => (
  <Section title="Try-out" note="whose verdict would change; nothing changes by it">
    <div className={css.stack}>
      {!page.active && <Start page={page} />}
      {page.tryOut ? (
        <>
          <Course tryOut={page.tryOut} />
          <Outcome key={page.tryOut.tryOutId} tryOut={page.tryOut} />
        </>
      ) : (
        <p className={css.dim}>It was never tried out.</p>
      )}
    </div>
  </Section>
);
