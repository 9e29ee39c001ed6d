import type { Symptom } from '@cordwatch/clinical-context';
import { byText } from '../by-text.ts';
import { dayOf, daysBetween } from './days.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import type { Urgency } from './urgency.ts';

type Kind = Symptom['kind'];

/** As they stand after "new" or "worsening". */
export const SYMPTOM_WORDS: Readonly<Record<Kind, string>> = {
  'bladder-bowel': 'bladder or bowel disturbance',
  weakness: 'weakness',
  'sensory-loss': 'sensory loss',
  pain: 'pain',
};

/** Resolved before the day of the images; a symptom that went while they waited was there when they were made. */
const isOver = ({ resolvedDate }: Symptom, { studyDay }: Urgency): boolean =>
  resolvedDate !== null && resolvedDate < studyDay;

/** Reported near enough to the study for the images to be about it, before or after: an archive that is loaded is no emergency. */
const isNear = ({ reportedAt }: Symptom, { studyDay }: Urgency, { symptomWindowDays }: PriorityPolicy): boolean =>
  Math.abs(daysBetween(studyDay, dayOf(reportedAt))) <= symptomWindowDays;

/** Those that last, the first reported first. */
const lasting = (urgency: Urgency): readonly Symptom[] =>
  urgency.context.symptoms
    .filter((symptom) => !isOver(symptom, urgency))
    .toSorted((a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt) || byText(a.id, b.id));

/** Those that the study is about, the first reported first. */
export const symptomsOf = (urgency: Urgency, policy: PriorityPolicy): readonly Symptom[] =>
  lasting(urgency).filter((symptom) => isNear(symptom, urgency, policy));

/** Those that were reported too long before or after for the study to be about them, the first reported first. */
export const symptomsOfAnotherTime = (urgency: Urgency, policy: PriorityPolicy): readonly Symptom[] =>
  lasting(urgency).filter((symptom) => !isNear(symptom, urgency, policy));

export const isAcute = ({ course }: Symptom): boolean => course !== 'stable';
