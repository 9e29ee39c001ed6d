import type { RescanAlert } from '@cordwatch/worklist';
import { IconDoorExit, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import table from '../study/table.module.css';
import { patientName } from '../words/patient-name.ts';
import { AcknowledgeForm } from './AcknowledgeForm.tsx';
import { lastImageWords, lengthWords, onSiteWords, outcomeWords } from './alert-words.ts';
import css from './alerts.module.css';

type Props = { readonly alert: RescanAlert; readonly nowMs: number };

const Missing = ({ alert }: Pick<Props, 'alert'>) => (
  <ul className={css.parts}>
    {alert.missing.map((part) => (
      <li key={part.rule}>
        <span className={css.says}>{part.says}</span>
        <span className={css.aside}>
          {[lengthWords(part), `${part.code.scheme} ${part.code.value} ${part.code.meaning}`]
            .filter(Boolean)
            .join(', ')}
        </span>
      </li>
    ))}
  </ul>
);

const There = ({ alert, nowMs }: Props) => {
  const { words, passed } = onSiteWords(alert, nowMs);
  const Icon = passed ? IconDoorExit : IconUserCheck;
  return (
    <span className={css.there} data-passed={passed}>
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
};

const nameOf = ({ patient }: RescanAlert): string => patientName(patient?.name ?? null);

const Study = ({ alert }: Pick<Props, 'alert'>) => (
  <>
    <Link to="/studies/$uid" params={{ uid: alert.studyInstanceUid }}>
      {nameOf(alert)}
    </Link>
    <span className={css.aside}>
      {[alert.patient?.id, alert.accessionNumber, alert.description].filter(Boolean).join(' · ')}
    </span>
  </>
);

const Outcome = ({ alert }: Pick<Props, 'alert'>) =>
  alert.state === 'open' ? (
    <AcknowledgeForm alertId={alert.alertId} about={`the study of ${nameOf(alert)}`} />
  ) : (
    outcomeWords(alert).map((sentence) => (
      <p key={sentence} className={css.outcome}>
        {sentence}
      </p>
    ))
  );

export const AlertRow = ({ alert, nowMs }: Props) => (
  <tr>
    <td>
      <Missing alert={alert} />
    </td>
    <td>
      <Study alert={alert} />
    </td>
    <td className={css.place}>
      {alert.station ?? <span className={table.none}>not named</span>}
      <span className={css.aside}>{alert.institution}</span>
    </td>
    <td className={table.nowrap}>{lastImageWords(alert, nowMs)}</td>
    <td className={table.nowrap}>
      <There alert={alert} nowMs={nowMs} />
    </td>
    <td>
      <Outcome alert={alert} />
    </td>
  </tr>
);
