import { isoDateOf, type PersonPage } from '@cordwatch/worklist';
import { endOf, startOf, symptomWords, termWords, treatmentWords } from '../words/context-terms.ts';
import { isoDateWords } from '../words/iso-dates.ts';
import { stacked } from './stacked.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import { type Slot, type VisitState, visitState, visitsToShow, visitWords } from './visit-words.ts';

type PersonStudy = PersonPage['studies'][number];

/** Shares of the width; `row` counts down from the top of the lane. */
type Mark = { readonly from: number; readonly to: number; readonly row: number; readonly key: string };
export type SpanMark = Mark & {
  readonly label: string;
  readonly says: string;
  readonly lasting: boolean;
  readonly leansLeft: boolean;
};
export type VisitMark = Mark & { readonly due: number; readonly state: VisitState; readonly says: string };
export type StudyMark = Mark & { readonly study: PersonStudy };

export type Timeline = {
  readonly scale: TimeScale;
  readonly today: number;
  readonly treatments: readonly SpanMark[];
  readonly symptoms: readonly SpanMark[];
  readonly responses: readonly SpanMark[];
  readonly visits: readonly VisitMark[];
  readonly studies: readonly StudyMark[];
};

/** Room that a mark takes, as a share of the width: what is nearer than this stands in a row of its own. */
const ICON_ROOM = 0.022;
const CHARACTER_ROOM = 0.0062;

const labelRoom = (label: string): number => ICON_ROOM + label.length * CHARACTER_ROOM;

const datesOf = ({ context: { context }, chart, studies, today }: PersonPage): string[] => [
  ...context.treatments.flatMap((treatment) => [startOf(treatment), endOf(treatment) ?? today]),
  ...context.symptoms.flatMap(({ onsetDate, reportedAt }) => [onsetDate ?? reportedAt, reportedAt]),
  ...context.markers.map(({ takenOn }) => takenOn),
  ...context.response.map(({ on }) => on),
  ...visitsToShow(chart?.slots ?? [], today).map(({ dueDate }) => dueDate),
  ...studies.flatMap(({ row }) => isoDateOf(row.study.date) ?? []),
  today,
];

type Span = { readonly key: string; readonly start: string; readonly end: string | null; readonly label: string };

const spanSays = ({ label, start, end }: Span): string => {
  if (end === start) return `${label}, ${isoDateWords(start)}`;
  return `${label}, ${isoDateWords(start)} to ${end ? isoDateWords(end) : 'now'}`;
};

/** A label stands to the right of where its span begins, or to the left where the page ends. */
const spanMarks = (spans: readonly Span[], scale: TimeScale, today: string): SpanMark[] => {
  const placed = spans.map((span) => {
    const [start, end] = [scale.shareOf(span.start), scale.shareOf(span.end ?? today)];
    const room = labelRoom(span.label);
    const leansLeft = start + room > 1;
    const taken = leansLeft ? { from: start - room, to: end } : { from: start, to: Math.max(end, start + room) };
    return { ...taken, span, start, end, leansLeft };
  });
  return stacked(placed).map(({ span, start, end, row, leansLeft }) => ({
    ...{ key: span.key, label: span.label, says: spanSays(span), lasting: span.end === null },
    ...{ from: start, to: end, row, leansLeft },
  }));
};

const treatmentMarks = ({ context: { context }, today }: PersonPage, scale: TimeScale): SpanMark[] => {
  const spans = context.treatments.map((one) => ({ start: startOf(one), end: endOf(one), label: treatmentWords(one) }));
  return spanMarks(
    spans.map((span, index) => ({ ...span, key: String(index) })),
    scale,
    today,
  );
};

const symptomMarks = ({ context: { context }, today }: PersonPage, scale: TimeScale): SpanMark[] =>
  spanMarks(
    context.symptoms.map((one) => ({
      ...{ key: one.id, start: one.onsetDate ?? one.reportedAt.slice(0, 10), end: one.resolvedDate },
      label: symptomWords(one),
    })),
    scale,
    today,
  );

const responseMarks = ({ context: { context }, today }: PersonPage, scale: TimeScale): SpanMark[] =>
  spanMarks(
    context.response.map(({ on, is }) => ({ key: on, start: on, end: on, label: termWords(is) })),
    scale,
    today,
  );

const visitMark = (slot: Slot, scale: TimeScale, today: string): VisitMark => ({
  ...{ key: `${slot.anchor} ${slot.dueDate}`, row: 0, due: scale.shareOf(slot.dueDate) },
  from: scale.shareOf(slot.windowFrom),
  to: Math.min(1, scale.shareOf(slot.windowTo)),
  state: visitState(slot, today),
  says: `Visit due ${isoDateWords(slot.dueDate)}. ${visitWords(slot, today)}.`,
});

const studyMarks = (studies: readonly PersonStudy[], scale: TimeScale): StudyMark[] =>
  stacked(
    studies.flatMap((study) => {
      const date = isoDateOf(study.row.study.date);
      const from = date === null ? null : scale.shareOf(date);
      return from === null ? [] : [{ key: study.row.studyInstanceUid, study, from, to: from + ICON_ROOM }];
    }),
  );

/** A person's years as marks along one axis; null while there is nothing that has a date but today. */
export const timelineOf = (page: PersonPage): Timeline | null => {
  const dates = datesOf(page);
  const scale = dates.length > 1 ? timeScale(dates) : null;
  if (!scale) return null;
  const visits = visitsToShow(page.chart?.slots ?? [], page.today);
  return {
    scale,
    today: scale.shareOf(page.today),
    treatments: treatmentMarks(page, scale),
    symptoms: symptomMarks(page, scale),
    responses: responseMarks(page, scale),
    visits: visits.map((slot) => visitMark(slot, scale, page.today)),
    studies: studyMarks(page.studies, scale),
  };
};
