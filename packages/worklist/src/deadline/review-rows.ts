import { daysBetween } from './days.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** A multidisciplinary review that was asked for around the time of the study. */
export const REVIEW_ROWS: readonly DeadlineRow[] = [
  {
    code: 'review-asked',
    tier: 'scheduled',
    find: ({ context: { multidisciplinaryReview: review }, studyDay }, { reviewWindowDays }) =>
      review && Math.abs(daysBetween(studyDay, review.askedOn)) <= reviewWindowDays
        ? { says: `Multidisciplinary review asked for on ${review.askedOn}` }
        : null,
  },
];
