import type { ClinicalContext, TreatmentResponse } from '@cordwatch/clinical-context';
import type { DeadlineRow } from './deadline-row.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import type { Urgency } from './urgency.ts';

const YEAR_MONTHS = 12;

const latestResponse = ({ context, studyDay }: Urgency): TreatmentResponse | undefined =>
  context.response.filter(({ on }) => on <= studyDay).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

const isControlled = (urgency: Urgency): boolean => {
  const is = latestResponse(urgency)?.is;
  return is === 'complete' || is === 'stable';
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
