import type { StoredEntry } from '../stored-entry.ts';
import { dayOf } from './days.ts';
import type { PriorityPolicy } from './priority-policy.ts';
import { REVIEW_ROWS } from './review-rows.ts';
import { isAcute, SYMPTOM_WORDS, symptomsOf, symptomsOfAnotherTime } from './symptoms.ts';
import { surgeriesBefore } from './treatment-rows.ts';
import type { Urgency } from './urgency.ts';

type Note = StoredEntry['background'][number];
type BackgroundRow = (urgency: Urgency, policy: PriorityPolicy) => readonly Note[];

const isTold = (extent: string): boolean => extent !== 'unknown';

const EXTENT_WORDS = {
  'gross-total': 'gross total removal',
  subtotal: 'subtotal removal',
  'decompression-only': 'decompression only',
  unknown: 'not recorded',
} as const;

const extent: BackgroundRow = (urgency) => {
  const [latest] = surgeriesBefore(urgency).filter((surgery) => isTold(surgery.extent));
  return latest
    ? [{ code: 'extent-of-removal', says: `Operated on ${latest.date}: ${EXTENT_WORDS[latest.extent]}` }]
    : [];
};

const primary: BackgroundRow = ({ context: { primaryTumour } }) =>
  primaryTumour && isTold(primaryTumour.site)
    ? [{ code: 'primary-site', says: `Primary tumour: ${primaryTumour.site}` }]
    : [];

const metastases: BackgroundRow = ({ context: { vertebralMetastases: count } }) =>
  count === null ? [] : [{ code: 'vertebral-metastases', says: `Vertebral metastases: ${count}` }];

/** The figure is as quoted by the surgical series of 102 patients (doi 10.4055/cios24158); no confidence interval is at hand. */
const recurrence: BackgroundRow = (urgency) =>
  surgeriesBefore(urgency).some((surgery) => surgery.forProgressionAfterRadiotherapy === true)
    ? [
        {
          code: 'recurrence-quoted',
          says: 'Local recurrence is quoted as 2.8 times as frequent after such an operation',
        },
      ]
    : [];

const untold: BackgroundRow = (urgency) =>
  surgeriesBefore(urgency)
    .filter((surgery) => surgery.forProgressionAfterRadiotherapy === null)
    .slice(0, 1)
    .map(({ date }) => ({
      code: 'surgery-reason-unknown',
      says: `Operated on ${date}; whether for progression after radiotherapy is not recorded`,
    }));

const lasting: BackgroundRow = (urgency, policy) => {
  const [stable] = symptomsOf(urgency, policy).filter((symptom) => !isAcute(symptom));
  return stable
    ? [{ code: 'symptom-stable', says: `Stable ${SYMPTOM_WORDS[stable.kind]}, reported ${dayOf(stable.reportedAt)}` }]
    : [];
};

const ofAnotherTime: BackgroundRow = (urgency, policy) => {
  const [other] = symptomsOfAnotherTime(urgency, policy);
  const days = policy.symptomWindowDays;
  return other
    ? [
        {
          code: 'symptom-of-another-time',
          says: `Lasting ${SYMPTOM_WORDS[other.kind]}, reported ${dayOf(other.reportedAt)}: more than ${days} days from this study`,
        },
      ]
    : [];
};

const review: BackgroundRow = (urgency, policy) =>
  REVIEW_ROWS.flatMap(({ code, find }) => {
    const found = policy.bands[code] === null ? find(urgency, policy) : null;
    return found ? [{ code, says: found.says }] : [];
  });

/** One code each, so that a screen can tell them apart. */
const BACKGROUND_ROWS: readonly BackgroundRow[] = [
  recurrence,
  untold,
  lasting,
  ofAnotherTime,
  review,
  extent,
  primary,
  metastases,
];

/** What is known and shown beside the reasons, and sets no time. Extent, site and number come from univariate findings. */
export const backgroundOf = (urgency: Urgency, policy: PriorityPolicy): Note[] =>
  BACKGROUND_ROWS.flatMap((row) => row(urgency, policy));
