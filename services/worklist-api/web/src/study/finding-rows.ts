import type { StudyPage } from '@cordwatch/worklist';

export type Finding = StudyPage['findings'][number];
export type FindingRow = {
  readonly rule: string;
  readonly asks: string;
  readonly is: string;
  readonly lacks: string;
  readonly why: string;
  readonly code: string;
};

const STATE_WORD: Readonly<Record<Finding['is'], string>> = { unmet: 'Not met', undecided: 'Undecided' };

const lengths = ({ coveredMm, requiredMm }: Finding): string[] =>
  coveredMm === null || requiredMm === null || coveredMm >= requiredMm
    ? []
    : [`${Math.round(coveredMm)} of ${Math.round(requiredMm)} mm`];

/** DICOM PS3.16 (130574) Incomplete study: there is no series of the kind at all. */
const NO_SUCH_SERIES = '130574';

const levelsOf = ({ levels, partial }: Finding): string[] =>
  levels.map((level) => (partial.includes(level) ? `${level} in part` : level));

const lackOf = (finding: Finding): string =>
  [...levelsOf(finding), ...lengths(finding)].join(', ') ||
  (finding.code.value === NO_SUCH_SERIES ? 'no such series' : '–');

/** What the protocol asks for and the study lacks, as cells of a table. */
export const findingRows = (findings: readonly Finding[]): readonly FindingRow[] =>
  findings.map((finding) => ({
    rule: finding.rule,
    asks: finding.asks,
    is: STATE_WORD[finding.is],
    lacks: lackOf(finding),
    why: finding.because[0].says,
    code: `${finding.code.scheme} ${finding.code.value} ${finding.code.meaning}`,
  }));
