import type { Explanation, VerdictChange } from '@cordwatch/worklist';
import { evidenceLine, findingLine, unreadableText } from './report-lines.ts';
import { printable } from './text-table.ts';
import type { TryOutReport } from './try-out-command.ts';

/** For a person at a terminal: how many would change, and each of them with what is said now and then. */
export function tryOutText({ before, after, studies, changes, unreadable }: TryOutReport): string {
  const count = `${changes.length} of ${studies} studies would change from ${before.ruleSet} to ${after.ruleSet}`;
  const told = changes.map((change) => changeText(change, before.ruleSet, after.ruleSet));
  return `${[count, ...told, ...unreadableText(unreadable)].join('\n\n')}\n`;
}

const changeText = ({ studyInstanceUid, kind, before, after }: VerdictChange, from: string, to: string): string =>
  [`${studyInstanceUid}  ${kind}`, ...explanationLines(from, before), ...explanationLines(to, after)].join('\n');

function explanationLines(version: string, explanation: Explanation): string[] {
  const { wholeSpineWithContrast, coverage, contrast, profile, findings, tier } = explanation;
  const { is, says, because } = wholeSpineWithContrast;
  return [
    `  ${version}: ${is}: ${printable(says)}`,
    `    coverage ${coverage.is}, contrast ${contrast.is}, ${profile}, ${tier}`,
    ...[evidenceLine(because), ...findings.map(findingLine)].map((line) => `  ${line}`),
  ];
}
