import type { PersonPage } from '@cordwatch/worklist';
import { Link } from '@tanstack/react-router';
import { Section } from '../study/Section.tsx';
import css from '../study/table.module.css';
import { treatmentWords } from '../words/context-terms.ts';
import { isoDateWords } from '../words/iso-dates.ts';
import look from './PatientView.module.css';
import { VISIT_ICON } from './VisitLane.tsx';
import { lackingIn, type Slot, visitState, visitsToShow, visitWords } from './visit-words.ts';

type Props = { readonly page: PersonPage };

const VisitMark = ({ slot, today }: { readonly slot: Slot; readonly today: string }) => {
  const state = visitState(slot, today);
  const Icon = VISIT_ICON[state];
  return (
    <span className={look.state} data-state={state}>
      <Icon size={14} aria-hidden />
      {visitWords(slot, today)}
    </span>
  );
};

/** What each study that did not close the visit lacked, and by when the last is to be repeated. */
const Lacked = ({ slot }: { readonly slot: Slot }) => (
  <>
    {slot.attempts.map(({ studyInstanceUid, date, missing }) => (
      <p key={studyInstanceUid} className={look.line}>
        <Link to="/studies/$uid" params={{ uid: studyInstanceUid }} className={look.link}>
          {isoDateWords(date)}
        </Link>{' '}
        lacked {missing}
      </p>
    ))}
  </>
);

/** A treatment is known by an id that an import may have made: people are told what it was. */
const anchorWords = ({ context }: PersonPage, { anchor }: Slot): string => {
  const treatment = context.context.treatments.find(({ id }) => id === anchor);
  return treatment ? treatmentWords(treatment) : 'a treatment';
};

const Row = ({ slot, page }: { readonly slot: Slot; readonly page: PersonPage }) => {
  const { today } = page;
  const repeat = lackingIn(slot);
  return (
    <tr>
      <td className={css.nowrap}>{isoDateWords(slot.dueDate)}</td>
      <td>
        {slot.closedBy ? (
          <Link to="/studies/$uid" params={{ uid: slot.closedBy }} className={look.link}>
            <VisitMark {...{ slot, today }} />
          </Link>
        ) : (
          <VisitMark {...{ slot, today }} />
        )}
      </td>
      <td>
        <Lacked slot={slot} />
      </td>
      <td className={css.nowrap}>{repeat ? <strong>{isoDateWords(repeat.repeatBy)}</strong> : '–'}</td>
      <td className={css.quiet}>
        {isoDateWords(slot.windowFrom)} to {isoDateWords(slot.windowTo)}; {slot.intervalMonths} months after, for{' '}
        {anchorWords(page, slot)}
      </td>
    </tr>
  );
};

const adherenceWords = ({ chart }: PersonPage): string | undefined => {
  if (!chart) return undefined;
  const { onTime, late, missed } = chart.adherence;
  return `${onTime} of ${onTime + late + missed} kept in time, ${late} late, ${missed} missed`;
};

/** Newest first: what is waited for is read before what was. */
export const VisitsTable = ({ page }: Props) => {
  const slots = visitsToShow(page.chart?.slots ?? [], page.today).toReversed();
  return (
    <Section title="Visits" note={slots.length > 0 ? adherenceWords(page) : undefined}>
      {slots.length === 0 ? (
        <p className={css.none}>No visit is asked for while no treatment is on record.</p>
      ) : (
        <div className={css.wrap}>
          <table className={css.table} aria-label="Visits">
            <thead>
              <tr>
                {['Due', 'Now', 'What kept it open', 'Repeat by', 'Window'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => (
                <Row key={`${slot.anchor} ${slot.dueDate}`} slot={slot} page={page} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
};
