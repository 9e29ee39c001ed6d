import { defaultRuleSet, judgeStudies, type RuleSet, type StudyJudgement } from '@cordwatch/triage';
import { exitCodes } from './exit-codes.ts';
import { readPaths, type Unreadable } from './read-paths.ts';
import { reportText } from './report-text.ts';

/** The `triage --json` contract. */
export type TriageReport = { readonly studies: readonly StudyJudgement[]; readonly unreadable: readonly Unreadable[] };

/** `rules`: the software's own unless told. */
type TriageOptions = { readonly json: boolean; readonly rules: RuleSet | undefined };

/** `cordwatch triage`. @returns the exit code. @throws UsageError */
export function triageCommand(paths: readonly string[], { json, rules = defaultRuleSet }: TriageOptions): number {
  const { records, unreadable } = readPaths(paths);
  const report: TriageReport = { studies: judgeStudies(records, rules), unreadable };
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return unreadable.length > 0 ? exitCodes.troubled : exitCodes.done;
}
