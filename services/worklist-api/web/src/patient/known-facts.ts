import type { ClinicalContext } from '@cordwatch/clinical-context';
import { symptomWords, termWords, tumourWords } from '../words/context-terms.ts';
import { isoDateWords } from '../words/iso-dates.ts';

type Fact = readonly [name: string, value: string];

const lastingSymptoms = ({ symptoms }: ClinicalContext): string =>
  symptoms
    .filter(({ resolvedDate }) => resolvedDate === null)
    .map(symptomWords)
    .join(', ') || 'none on record';

const contraindication = ({ mriContraindication }: ClinicalContext): string => {
  if (!mriContraindication) return 'none on record';
  const { reason, note, recordedOn } = mriContraindication;
  return [termWords(reason), note, `since ${isoDateWords(recordedOn)}`].filter(Boolean).join(', ');
};

const latestResponse = ({ response }: ClinicalContext): string => {
  const last = response.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return last ? `${termWords(last.is)}, ${isoDateWords(last.on)}` : 'not recorded';
};

const extents = ({ treatments }: ClinicalContext): string =>
  treatments
    .flatMap((one) => (one.kind === 'surgery' ? [`${termWords(one.extent)}, ${isoDateWords(one.date)}`] : []))
    .join('; ') || 'no surgery on record';

const review = ({ multidisciplinaryReview: asked }: ClinicalContext): string =>
  asked ? [`asked for on ${isoDateWords(asked.askedOn)}`, asked.reason].filter(Boolean).join(': ') : 'not asked for';

const schedule = ({ schedule: own }: ClinicalContext): string =>
  own ? `every ${own.intervalsMonths.join(', ')} months: ${own.reason}` : 'as the policy says';

/** What is known of a person beside what has a place on the timeline. */
export const knownFacts = (context: ClinicalContext): readonly Fact[] => [
  ['Primary tumour', tumourWords(context.primaryTumour)],
  ['Symptoms now', lastingSymptoms(context)],
  ['MRI contraindication', contraindication(context)],
  ['Vertebral metastases', context.vertebralMetastases === null ? 'not recorded' : `${context.vertebralMetastases}`],
  ['Extent of removal', extents(context)],
  ['Latest response', latestResponse(context)],
  ['Multidisciplinary review', review(context)],
  ['Schedule', schedule(context)],
];
