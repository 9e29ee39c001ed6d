import type { AlertsPage } from '@cordwatch/worklist';
import { SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../shell/Asked.tsx';
import { Notice } from '../shell/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useServerNow } from '../shell/use-now.ts';
import table from '../study/table.module.css';
import { AlertRow } from './AlertRow.tsx';
import { type AlertState, useAlerts } from './use-alerts.ts';

const HEADS = ['Missing', 'Study', 'Scanner', 'Last image', 'Patient', 'What is done'];
const STATES: readonly { readonly value: AlertState; readonly word: string }[] = [
  { value: 'open', word: 'Open' },
  { value: 'acknowledged', word: 'Acknowledged' },
  { value: 'resolved', word: 'Withdrawn' },
];
const NOTHING: Readonly<Record<AlertState, string>> = {
  open: 'Every complete study of the last hour shows what its protocol asks for, or is not certain to lack it.',
  acknowledged: 'What somebody says to be done about an alert is kept here.',
  resolved: 'An alert is withdrawn by itself when later images show what was missing, or the verdict changes.',
};

type ListProps = { readonly page: AlertsPage; readonly state: AlertState; readonly nowMs: number };

const List = ({ page, state, nowMs }: ListProps) =>
  page.alerts.length === 0 ? (
    <Notice icon={IconChecks} title="No alert" says={NOTHING[state]} />
  ) : (
    <div className={table.wrap}>
      <table className={table.table} aria-label="Rescan alerts">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.alerts.map((alert) => (
            <AlertRow key={alert.alertId} {...{ alert, nowMs }} />
          ))}
        </tbody>
      </table>
    </div>
  );

const shownWords = ({ alerts, next }: AlertsPage): string =>
  next === null ? `${alerts.length} in all` : `the newest ${alerts.length}`;

/** What would have to be scanned again while the patient may still be on site, and what was done about it. */
export const AlertsRoute = () => {
  const [state, setState] = useState<AlertState>('open');
  const query = useAlerts(state);
  const navigate = useNavigate();
  const nowMs = useServerNow(query.data?.asOf, query.dataUpdatedAt);
  const leave = () => navigate({ to: '/' });
  useKeys({ r: () => query.refetch(), Escape: leave });
  const label = (word: string, value: AlertState) => (query.data ? `${word} (${query.data.counts[value]})` : word);
  return (
    <Page
      title="Rescan alerts"
      query={query}
      beside={<span role="status">{query.data && shownWords(query.data)}</span>}
      tools={
        <SegmentedControl
          size="xs"
          aria-label="State"
          value={state}
          onChange={setState}
          data={STATES.map(({ value, word }) => ({ value, label: label(word, value) }))}
        />
      }
    >
      <Asked what="The alerts" query={query}>
        {(page) => <List {...{ page, state, nowMs }} />}
      </Asked>
    </Page>
  );
};
