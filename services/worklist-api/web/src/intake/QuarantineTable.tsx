import type { QuarantineItem, QuarantineState } from '@cordwatch/worklist';
import { IconChecks } from '@tabler/icons-react';
import { Notice } from '../shell/Notice.tsx';
import table from '../study/table.module.css';
import { QuarantineRow } from './QuarantineRow.tsx';
import type { QuarantineFilter } from './quarantine-filter.ts';

const NOTHING: Readonly<Record<QuarantineState, string>> = {
  open: 'Everything that was offered could be read and stored, or somebody has decided about it.',
  stored: 'What a replay could read and store is kept here.',
  dismissed: 'What somebody says is not wanted is kept here, with the reason.',
};

const headsOf = (state: QuarantineState) => [
  ...['Reason', 'Sender', 'Source', 'Size', 'Last seen'],
  ...(state === 'open' ? ['Can a replay help', 'Do'] : ['What became of it']),
];

type Props = { readonly items: readonly QuarantineItem[]; readonly filter: QuarantineFilter; readonly nowMs: number };

const Nothing = ({ state, reason, sender }: QuarantineFilter) => (
  <Notice
    icon={IconChecks}
    title={reason || sender ? 'Nothing of this reason and sender' : 'Nothing in quarantine'}
    says={reason || sender ? 'Others are left out by the filter.' : NOTHING[state]}
  />
);

export const QuarantineTable = ({ items, filter, nowMs }: Props) =>
  items.length === 0 ? (
    <Nothing {...filter} />
  ) : (
    <div className={table.wrap}>
      <table className={table.table} aria-label="Quarantine">
        <thead>
          <tr>
            {headsOf(filter.state).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <QuarantineRow key={item.quarantineId} {...{ item, nowMs }} />
          ))}
        </tbody>
      </table>
    </div>
  );
