import type { Findings } from '../harness/check-store.ts';
import { keyOf, type LedgerLine } from '../harness/ledger.ts';

const times = (lines: readonly LedgerLine[], is: LedgerLine['is']) => lines.filter((line) => line.is === is);
const distinct = (lines: readonly LedgerLine[]) => new Set(lines.map(keyOf)).size;

/** How the senders saw it: distinct instances, and answers. */
export function acknowledged(lines: readonly LedgerLine[]): number {
  return distinct([...times(lines, 'acknowledged'), ...times(lines, 'placed')]);
}

export function ledgerText(lines: readonly LedgerLine[]): string[] {
  const offers = times(lines, 'offered');
  const vias = [...new Set(lines.map(({ via }) => via))].sort();
  return [
    `offered         ${distinct(offers)} instances, ${offers.length} times`,
    `acknowledged    ${acknowledged(lines)} (${vias.map((via) => `${via} ${acknowledged(lines.filter((line) => line.via === via))}`).join(', ')}; folder: at rest in it)`,
    `refused         ${distinct(times(lines, 'refused'))} for good`,
    `unanswered      ${times(lines, 'unanswered').length} offers without an answer or asked to come back (${statuses(times(lines, 'unanswered'))}), all repeated`,
  ];
}

const statuses = (lines: readonly LedgerLine[]): string =>
  [...Map.groupBy(lines, ({ status }) => status ?? 'none')]
    .map(([status, some]) => `${status} ${some.length}`)
    .join(', ');

export const findingsText = (findings: Findings): string[] => [
  `lost            ${findings.lost} acknowledged instances without their row`,
  `double          ${findings.double} instances with more rows than one`,
  `never offered   ${findings.neverOffered} rows of what nobody sent`,
  `unbalanced      ${findings.unbalanced} between the intake ledger and the rows`,
  `untriaged       ${findings.untriaged} studies after 60 s of quiet`,
  `different       ${findings.different} entries that a recomputation does not give`,
  `altered         ${findings.altered} stored headers with another digest than what was sent`,
];
