import type { ClinicalContext, TreatmentResponse } from '@cordwatch/clinical-context';
import { byText } from '../by-text.ts';
import type { DeadlineRow } from './deadline-row.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import type { Urgency } from './urgency.ts';

const YEAR_MONTHS = 12;

/** All that was assessed on the latest day: where two assessments differ, both count. */
const latestResponses = ({ context, studyDay }: Urgency): readonly TreatmentResponse[] => {
  const until = context.response.filter(({ on }) => on <= studyDay);
  const latest = until
    .map(({ on }) => on)
    .toSorted(byText)
    .at(-1);
  return until.filter(({ on }) => on === latest);
};

const isControlled = (urgency: Urgency): boolean => {
  const responses = latestResponses(urgency);
  return responses.length > 0 && responses.every(({ is }) => is === 'complete' || is === 'stable');
};

/** Of every operation somebody said that it was not for progression after radiotherapy. */
const isFreeOfRisk = ({ treatments }: ClinicalContext): boolean =>
  treatments.every((treatment) => treatment.kind !== 'surgery' || treatment.forProgressionAfterRadiotherapy === false);

const isFreeOfSymptoms = ({ context, studyDay }: Urgency): boolean =>
  context.symptoms.every(({ resolvedDate }) => resolvedDate !== null && resolvedDate < studyDay);

/** Every part of it is known: what nobody recorded never makes a study wait longer. */
const isAnnualAtLowRisk = (urgency: Urgency, { bands }: PriorityPolicy): boolean =>
  bands['annual-low-risk'] !== null &&
  (urgency.slot?.intervalMonths ?? 0) >= YEAR_MONTHS &&
  isControlled(urgency) &&
  isFreeOfSymptoms(urgency) &&
  isFreeOfRisk(urgency.context);

/** One of the two applies to every study: the time that the other reasons shorten. */
export const FOLLOW_UP_ROWS: readonly DeadlineRow[] = [
  {
    code: 'routine',
    tier: 'scheduled',
    find: (urgency, policy) => (isAnnualAtLowRisk(urgency, policy) ? null : { says: 'Routine' }),
  },
  {
    code: 'annual-low-risk',
    tier: 'scheduled',
    find: (urgency, policy) =>
      isAnnualAtLowRisk(urgency, policy) ? { says: 'Annual surveillance, disease under control' } : null,
  },
];
