import type { ClinicalContext, Instant, IsoDate } from '@cordwatch/clinical-context';
import type { StoredEntry } from '../stored-entry.ts';
import { dayOf, isoDateOf } from './days.ts';

/** What the surveillance schedule says of the study. */
export type SlotOfStudy = {
  /** The oldest due date that waited for the study; null where none did. */
  readonly waitingSince: IsoDate | null;
  /** The interval that the schedule asks for at that time: 3 in the first year after treatment. */
  readonly intervalMonths: number;
  /** Counted from `waitingSince`; negative for an early study. */
  readonly daysAfterDue: number | null;
};

/** What is known of the patient beside the headers. */
export type Known = {
  readonly context: ClinicalContext;
  /** Null where the study is in the window of no slot, or no treatment is recorded to count from. */
  readonly slot: SlotOfStudy | null;
};

/** Everything that the time to reading is decided from. No clock: the same facts give the same deadline on any day. */
export type Urgency = Known & {
  readonly profile: StoredEntry['judgement']['profile'];
  readonly verdict: StoredEntry['judgement']['wholeSpineWithContrast']['is'];
  readonly order: StoredEntry['order'];
  readonly arrivedAt: Instant;
  /** The day that the images were made: the day that they arrived where the headers name none that can be. */
  readonly studyDay: IsoDate;
};

type OfEntry = Pick<StoredEntry, 'order' | 'arrivedAt'> & {
  readonly study: Pick<StoredEntry['study'], 'date'>;
  readonly judgement: {
    readonly profile: Urgency['profile'];
    readonly wholeSpineWithContrast: { readonly is: Urgency['verdict'] };
  };
};

/** The first CT of a patient. An earlier day is an error, and must not make of today's symptom one of another time. */
const FIRST_CT: IsoDate = '1971-10-01';

const studyDayOf = (dicomDate: string | null, arrivedAt: Instant): IsoDate => {
  const [made, arrived] = [isoDateOf(dicomDate), dayOf(arrivedAt)];
  return made !== null && made >= FIRST_CT && made < arrived ? made : arrived;
};

export const urgencyOf = ({ order, arrivedAt, study, judgement }: OfEntry, { context, slot }: Known): Urgency => ({
  profile: judgement.profile,
  verdict: judgement.wholeSpineWithContrast.is,
  order,
  arrivedAt,
  studyDay: studyDayOf(study.date, arrivedAt),
  context,
  slot,
});
