import type { SurveillancePage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import { lackingIn } from '../patient/visit-words.ts';
import css from '../study/table.module.css';
import { dateWords } from '../words/dicom-dates.ts';
import { isoDateWords } from '../words/iso-dates.ts';
import { patientName } from '../words/patient-name.ts';
import look from './Surveillance.module.css';

type Row = SurveillancePage['rows'][number];

const stateWords = ({ state, overdueDays, slot }: Row): string => {
  if (state === 'overdue') return `${overdueDays} ${overdueDays === 1 ? 'day' : 'days'} overdue`;
  if (state === 'done') return `kept on ${isoDateWords(slot.closedOn)}`;
  return state === 'due' ? 'a study today closes it' : `from ${isoDateWords(slot.windowFrom)}`;
};

/** What keeps the visit open, in the words of the study that did not close it. */
const Open = ({ row: { slot, state } }: { readonly row: Row }) => {
  const lacking = lackingIn(slot);
  if (state === 'done') return <>nothing</>;
  if (!lacking) return <>no study yet</>;
  return (
    <>
      missing {lacking.missing}
      <Link to="/studies/$uid" params={{ uid: lacking.studyInstanceUid }} className={look.under}>
        study of {isoDateWords(lacking.date)}
      </Link>
    </>
  );
};

export const VisitRow = ({ row }: { readonly row: Row }) => (
  <tr>
    <td className={css.nowrap}>
      {isoDateWords(row.slot.dueDate)}
      <span className={look.state} data-state={row.state}>
        {stateWords(row)}
      </span>
    </td>
    <td>
      <Link to="/patients/$personId" params={{ personId: row.personId }} className={look.patient}>
        {patientName(row.patient?.name ?? null)}
      </Link>
      <span className={look.under}>
        {row.patient?.id || 'no ID'} · born {dateWords(row.patient?.birthDate ?? null)}
      </span>
    </td>
    <td>
      <Open row={row} />
    </td>
    <td className={css.nowrap}>{isoDateWords(lackingIn(row.slot)?.repeatBy ?? row.slot.onTimeTo)}</td>
    <td>
      {row.slot.anchor}
      <span className={look.under}>every {row.slot.intervalMonths} months</span>
    </td>
    <td className={css.quiet}>{row.site ?? 'site not recorded'}</td>
  </tr>
);
