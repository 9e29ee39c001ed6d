import type { StoredEntry } from '../stored-entry.ts';
import { wantsContrast } from './asking-profiles.ts';
import { missingInWords } from './missing-in-words.ts';
import type { MissingPart } from './missing-part.ts';

type Judgement = StoredEntry['judgement'];
type Finding = Judgement['findings'][number];
type Level = MissingPart['levels'][number];

const HEAD_TO_FOOT: readonly Level[] = ['C', 'T', 'L', 'S'];
/** Incomplete study. */
const NO_SUCH_SERIES = '130574';
/** Anatomy coverage incomplete: what the verdict says too, and a finding says by its sequence. */
const OF_COVERAGE = ['130576', NO_SUCH_SERIES];
const INCOMPLETE: MissingPart['code'] = { value: '130576', scheme: 'DCM', meaning: 'Anatomy coverage incomplete' };
/** A series that a radiologist reads and of which nobody knows what it shows. */
const isUnread = ({ role, plane, weighting }: Judgement['series'][number]): boolean =>
  (role === 'diagnostic' || role === 'composed') && (plane === null || weighting === null);

/** That no series is what was asked for says little beside one that may be just that. */
const isCertain = ({ is, code }: Finding, { series }: Judgement): boolean =>
  is === 'unmet' && !(code.value === NO_SUCH_SERIES && series.some(isUnread));

const ofFindings = (judgement: Judgement): MissingPart[] =>
  judgement.findings
    .filter((finding) => isCertain(finding, judgement))
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
  wantsContrast(profile) && wholeSpineWithContrast.is === 'refuted';

/** The verdict that the profile turns on. */
const isInDoubt = ({ profile, wholeSpineWithContrast, coverage }: Judgement): boolean =>
  (wantsContrast(profile) ? wholeSpineWithContrast : coverage).is === 'indeterminate';

/**
 * What a judgement knows to be missing, in the order of the rules. Undecided is not missing: a rescan costs a patient table
 * time and perhaps a second dose, and doubt is a question to a reader, who gets the study sooner for it. Nor does an undecided
 * verdict leave its findings certain: the series that they miss may be the one whose phase is in doubt. The verdict is told
 * only where no rule tells it by its sequence.
 */
export const missingParts = (judgement: Judgement): MissingPart[] => {
  if (isInDoubt(judgement)) return [];
  const parts = ofFindings(judgement);
  const isTold = parts.some(({ code }) => OF_COVERAGE.includes(code.value));
  return isRefuted(judgement) && !isTold ? [...parts, ofVerdict(judgement)] : parts;
};
