import type { StoredEntry } from '../stored-entry.ts';
import { missingInWords } from './missing-in-words.ts';
import type { MissingPart } from './missing-part.ts';

type Judgement = StoredEntry['judgement'];
type Level = MissingPart['levels'][number];

const HEAD_TO_FOOT: readonly Level[] = ['C', 'T', 'L', 'S'];
/** Anatomy coverage incomplete, incomplete study: what the verdict says too, and a finding says by its sequence. */
const OF_COVERAGE = ['130576', '130574'];
const INCOMPLETE: MissingPart['code'] = { value: '130576', scheme: 'DCM', meaning: 'Anatomy coverage incomplete' };
/** Profiles whose protocol is nothing without contrast. */
const WITH_CONTRAST: readonly Judgement['profile'][] = ['mri-surveillance', 'ct-myelography', 'ct-contrast'];

const ofFindings = ({ findings }: Judgement): MissingPart[] =>
  findings
    .filter(({ is }) => is === 'unmet')
    .map((finding) => ({
      rule: finding.rule,
      levels: finding.levels,
      says: missingInWords(finding),
      coveredMm: finding.coveredMm,
      requiredMm: finding.requiredMm,
      code: finding.code,
    }));

const ofVerdict = ({ wholeSpineWithContrast: { levels: covers, coveredMm, requiredMm } }: Judgement): MissingPart => {
  const levels = HEAD_TO_FOOT.filter((level) => covers[level] === 'missing' || covers[level] === 'partial');
  const partial = HEAD_TO_FOOT.filter((level) => covers[level] === 'partial');
  const says = missingInWords({ asks: 'Images of the entire spine after contrast', levels, partial });
  return { rule: 'whole-spine-with-contrast', levels, says, coveredMm, requiredMm, code: INCOMPLETE };
};

const isRefuted = ({ profile, wholeSpineWithContrast }: Judgement): boolean =>
  WITH_CONTRAST.includes(profile) && wholeSpineWithContrast.is === 'refuted';

/**
 * What a judgement knows to be missing, in the order of the rules. Undecided is not missing: a rescan costs a patient table
 * time and perhaps a second dose, and doubt is a question to a reader, who gets the study sooner for it. The verdict is told
 * only where no rule tells it by its sequence.
 */
export const missingParts = (judgement: Judgement): MissingPart[] => {
  const parts = ofFindings(judgement);
  const isTold = parts.some(({ code }) => OF_COVERAGE.includes(code.value));
  return isRefuted(judgement) && !isTold ? [...parts, ofVerdict(judgement)] : parts;
};
