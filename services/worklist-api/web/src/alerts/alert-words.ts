import type { RescanAlert } from '@cordwatch/worklist';
import { agoWords, durationWords, instantWords } from '../words/durations.ts';

export type OnSite = { readonly words: string; readonly passed: boolean };

/** How long the patient may still be there: `for 40 min`, or that they have probably left. */
export const onSiteWords = ({ onSiteUntil }: Pick<RescanAlert, 'onSiteUntil'>, nowMs: number): OnSite => {
  const leftMs = Date.parse(onSiteUntil) - nowMs;
  return leftMs > 0
    ? { words: `May be on site for ${durationWords(leftMs)}`, passed: false }
    : { words: 'Has probably left', passed: true };
};

export const lastImageWords = ({ lastImageAt }: Pick<RescanAlert, 'lastImageAt'>, nowMs: number): string =>
  agoWords(Date.parse(lastImageAt), nowMs);

const WITHDRAWN: Readonly<Record<NonNullable<RescanAlert['resolved']>['because'], string>> = {
  satisfied: 'Nothing is missing any more',
  'missing-changed': 'Something else is missing now',
  undecided: 'The verdict is undecided now',
};

/** What became of the alert, in sentences. */
export const outcomeWords = ({ acknowledged, resolved }: RescanAlert): readonly string[] => [
  ...(acknowledged ? [`${acknowledged.comment} (${acknowledged.by}, ${instantWords(acknowledged.at)})`] : []),
  ...(resolved ? [`${WITHDRAWN[resolved.because]} (${instantWords(resolved.at)})`] : []),
];

/** The length in mm beside levels, where the length is what is wanting. */
export const lengthWords = ({ coveredMm, requiredMm }: RescanAlert['missing'][number]): string | null =>
  coveredMm === null || requiredMm === null || coveredMm >= requiredMm
    ? null
    : `${Math.round(coveredMm)} of ${Math.round(requiredMm)} mm`;
