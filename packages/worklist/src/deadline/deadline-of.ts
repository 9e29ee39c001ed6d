import type { StoredEntry } from '../stored-entry.ts';
import { backgroundOf } from './background.ts';
import { hoursInWords } from './bands.ts';
import type { DeadlineRow, Found } from './deadline-row.ts';
import { FOLLOW_UP_ROWS } from './follow-up-rows.ts';
import { MARKER_ROWS } from './marker-rows.ts';
import { ORDER_ROWS } from './order-rows.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import { dueAt } from './reason.ts';
import { REVIEW_ROWS } from './review-rows.ts';
import { SURVEILLANCE_ROWS } from './surveillance-rows.ts';
import { SYMPTOM_ROWS } from './symptom-rows.ts';
import { TREATMENT_ROWS } from './treatment-rows.ts';
import type { Urgency } from './urgency.ts';
import { VERDICT_ROWS } from './verdict-rows.ts';

type Reason = StoredEntry['reasons'][number];
export type Deadline = Pick<StoredEntry, 'tier' | 'readBy' | 'reasons' | 'background' | 'priorityPolicy'>;

/** In the order in which reasons of one effect are told. */
const ROWS: readonly DeadlineRow[] = [
  ...SYMPTOM_ROWS,
  ...ORDER_ROWS,
  ...MARKER_ROWS,
  ...TREATMENT_ROWS,
  ...SURVEILLANCE_ROWS,
  ...VERDICT_ROWS,
  ...REVIEW_ROWS,
  ...FOLLOW_UP_ROWS,
];

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

const reasonOf = ({ code, tier }: DeadlineRow, found: Found, arrivedAt: string, withinHours: number): Reason => ({
  code,
  tier,
  says: `${found.says}: read within ${hoursInWords(withinHours)}`,
  withinHours,
  since: found.since === undefined ? arrivedAt : later(arrivedAt, found.since),
});

/** A row whose band is null has no effect. */
const reasonsOf = (urgency: Urgency, policy: PriorityPolicy): Reason[] =>
  ROWS.flatMap((row) => {
    const band = policy.bands[row.code];
    const found = band === null ? null : row.find(urgency, policy);
    return band === null || found === null ? [] : [reasonOf(row, found, urgency.arrivedAt, policy.bandHours[band])];
  });

/**
 * When the study is to be read, and why: the earliest time that any reason asks for, each counting from the arrival or from
 * when it was reported, whichever is later. Reasons come with the earliest first. Nothing depends on the present.
 */
export const deadlineOf = (urgency: Urgency, policy: PriorityPolicy): Deadline => {
  const reasons = reasonsOf(urgency, policy).toSorted((a, b) => dueAt(a) - dueAt(b));
  return {
    tier: reasons.some(({ tier }) => tier === 'emergency') ? 'emergency' : 'scheduled',
    readBy: new Date(Math.min(...reasons.map(dueAt))).toISOString(),
    reasons,
    background: backgroundOf(urgency, policy),
    priorityPolicy: policy.version,
  };
};
