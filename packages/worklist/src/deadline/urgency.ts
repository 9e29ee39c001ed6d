import type { ClinicalContext, Instant, IsoDate } from '@cordwatch/clinical-context';
import type { StoredEntry } from '../stored-entry.ts';
import { dayOf, isoDateOf } from './days.ts';

/** What the surveillance schedule says of the study; a date is late by `daysAfterDue`, which is negative when it is early. */
export type SlotOfStudy = {
  readonly dueDate: IsoDate;
  /** The interval that led to the due date: 3 in the first year after treatment. */
  readonly intervalMonths: number;
  /** Null when the study has no date. */
  readonly daysAfterDue: number | null;
};

/** What is known of the patient beside the headers. */
export type Known = {
  readonly context: ClinicalContext;
  /** Null where no slot is due, or where no treatment is recorded to count from. */
  readonly slot: SlotOfStudy | null;
};

/** Everything that the time to reading is decided from. No clock: the same facts give the same deadline on any day. */
export type Urgency = Known & {
  readonly profile: StoredEntry['judgement']['profile'];
  readonly verdict: StoredEntry['judgement']['wholeSpineWithContrast']['is'];
  readonly order: StoredEntry['order'];
  readonly arrivedAt: Instant;
  /** The day that the images were made; the day that they arrived where the headers name none. */
  readonly studyDay: IsoDate;
};

type OfEntry = Pick<StoredEntry, 'order' | 'arrivedAt'> & {
  readonly study: Pick<StoredEntry['study'], 'date'>;
  readonly judgement: {
    readonly profile: Urgency['profile'];
    readonly wholeSpineWithContrast: { readonly is: Urgency['verdict'] };
  };
};

export const urgencyOf = ({ order, arrivedAt, study, judgement }: OfEntry, { context, slot }: Known): Urgency => ({
  profile: judgement.profile,
  verdict: judgement.wholeSpineWithContrast.is,
  order,
  arrivedAt,
  studyDay: isoDateOf(study.date) ?? dayOf(arrivedAt),
  context,
  slot,
});
