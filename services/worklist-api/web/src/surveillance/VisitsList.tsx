import type { SurveillancePage } from '@cordwatch/worklist';
import { IconCalendarCheck } from '@tabler/icons-react';
import type { SurveillanceState } from '../api/surveillance-api.ts';
import { Notice } from '../shell/Notice.tsx';
import css from '../study/table.module.css';
import { VisitRow } from './VisitRow.tsx';

const NONE: Readonly<Record<SurveillanceState, string>> = {
  overdue: 'No visit is overdue',
  due: 'No visit is due today',
  planned: 'No visit is planned',
  done: 'No visit has been kept yet',
};

const headsOf = (state: SurveillanceState) => [
  ...['Due', 'Patient', 'What keeps it open'],
  ...[state === 'done' ? 'In time until' : 'Repeat or make by', 'After', 'Site'],
];

type Props = { readonly rows: SurveillancePage['rows']; readonly state: SurveillanceState };

export const VisitsList = ({ rows, state }: Props) =>
  rows.length === 0 ? (
    <Notice
      icon={IconCalendarCheck}
      title={NONE[state]}
      says="Visits follow from the treatments on record; patients without one have none."
    />
  ) : (
    <div className={css.wrap}>
      <table className={css.table} aria-label="Visits">
        <thead>
          <tr>
            {headsOf(state).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <VisitRow key={`${row.personId} ${row.slot.anchor} ${row.slot.dueDate}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
