import type { Coverage, LevelCover, LevelCovers, StudyJudgement } from '@cordwatch/triage';
import { evidenceLine, findingLine, unreadableText } from './report-lines.ts';
import { textTable } from './text-table.ts';
import type { TriageReport } from './triage-command.ts';

const columns = ['study', 'whole spine with contrast', 'covered / required mm', 'contrast', 'missing'];

/** For a person at a terminal: a line for each study, the evidence of its verdict, and what could not be read. */
export function reportText({ studies, unreadable }: TriageReport): string {
  const table = studies.length > 0 ? [textTable([columns, ...studies.map(row)])] : ['no study'];
  return `${[...table, ...studies.map(evidenceOf), ...unreadableText(unreadable)].join('\n\n')}\n`;
}

const row = ({ studyInstanceUid, provisional, wholeSpineWithContrast, contrast }: StudyJudgement): string[] => [
  studyInstanceUid,
  `${wholeSpineWithContrast.is}${provisional ? ' so far' : ''}`,
  `${millimetres(wholeSpineWithContrast.coveredMm)} / ${millimetres(wholeSpineWithContrast.requiredMm)}`,
  contrast.is === 'confirmed' ? (contrast.route ?? 'yes') : contrast.is,
  missing(wholeSpineWithContrast),
];

const millimetres = (length: number | null): string => (length === null ? '?' : String(Math.round(length)));

/** `L S, T partial, gap of 70 mm` */
function missing({ levels, gapsMm }: Coverage): string {
  const wanting = (['missing', 'partial', 'unknown'] as const).flatMap((cover) => levelsThatAre(levels, cover));
  const gaps = gapsMm.map(([from, to]) => `gap of ${millimetres(Math.abs(to - from))} mm`);
  return [...wanting, ...gaps].join(', ') || 'nothing';
}

function levelsThatAre(levels: LevelCovers, cover: LevelCover): string[] {
  const names = Object.entries(levels).flatMap(([level, is]) => (is === cover ? [level] : []));
  if (names.length === 0) return [];
  return [cover === 'missing' ? names.join(' ') : `${names.join(' ')} ${cover}`];
}

const evidenceOf = ({ studyInstanceUid, wholeSpineWithContrast, findings }: StudyJudgement): string =>
  [studyInstanceUid, ...wholeSpineWithContrast.because.map(evidenceLine), ...findings.map(findingLine)].join('\n');
