import type { Evidence } from '@cordwatch/evidence';
import type { Finding } from '@cordwatch/triage';
import type { Unreadable } from './read-paths.ts';
import { printable, textTable } from './text-table.ts';

const marks = { for: '+', against: '-', context: ' ' } as const;

/** `+ The header names an agent  [agent-named]` */
export const evidenceLine = ({ speaks, says: sentence, rule }: Evidence): string =>
  `  ${marks[speaks]} ${printable(sentence)}  [${rule}]`;

/** `! unmet: Sagittal T2 of the entire spine  [mri.sagittal-t2, DCM 130574]` */
export const findingLine = ({ is, asks, rule, code }: Pick<Finding, 'is' | 'asks' | 'rule' | 'code'>): string =>
  `  ! ${is}: ${printable(asks)}  [${rule}, ${code.scheme} ${code.value}]`;

/** One block of text, or none when everything could be read. */
export function unreadableText(unreadable: readonly Unreadable[]): string[] {
  if (unreadable.length === 0) return [];
  const rows = unreadable.map(({ path, reason }) => [`  ${reason}`, printable(path)]);
  return [`${unreadable.length} unreadable\n${textTable(rows)}`];
}
