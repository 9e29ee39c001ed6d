import type { IntakePage } from '@cordwatch/worklist';
import { useNavigate } from '@tanstack/react-router';
import { Asked } from '../shell/Asked.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useNow } from '../shell/use-now.ts';
import { Section } from '../study/Section.tsx';
import { clockOffsetMs } from '../words/clock-offset.ts';
import { DoubtsTable } from './DoubtsTable.tsx';
import { OpenReasons } from './OpenReasons.tsx';
import { Quarantine } from './Quarantine.tsx';
import { REASON_FILTER_ID } from './QuarantineFilterBar.tsx';
import { Queue } from './Queue.tsx';
import { SendersTable } from './SendersTable.tsx';
import { useIntake } from './use-intake.ts';

type Props = { readonly page: IntakePage; readonly nowMs: number };

/** A way in that has sources of its own, such as a pull, brings a section of its own. */
const Sections = ({ page, nowMs }: Props) => (
  <>
    <Section title="Now">
      <Queue page={page} />
    </Section>
    <Section title="Senders" note="heard last first; counts of 1 h and 24 h to within 5 min">
      <SendersTable {...{ page, nowMs }} />
    </Section>
    <Section title="Doubts" note="stored, and flagged">
      <DoubtsTable doubts={page.doubts} />
    </Section>
    <Section title="Quarantine" note="what could not be read or stored">
      {page.quarantine.length > 0 && <OpenReasons reasons={page.quarantine} />}
    </Section>
  </>
);

/** How intake is doing: who sends, what waits, what is doubtful, and what was put aside. */
export const IntakeRoute = () => {
  const query = useIntake();
  const navigate = useNavigate();
  const nowMs = useNow() + clockOffsetMs(query.data?.asOf, query.dataUpdatedAt);
  const leave = () => navigate({ to: '/' });
  useKeys({
    r: () => query.refetch(),
    Escape: leave,
    '/': () => document.getElementById(REASON_FILTER_ID)?.focus(),
  });
  return (
    <Page title="Intake" query={query}>
      <Asked what="The state of intake" query={query}>
        {(page) => <Sections {...{ page, nowMs }} />}
      </Asked>
      <Quarantine nowMs={nowMs} />
    </Page>
  );
};
