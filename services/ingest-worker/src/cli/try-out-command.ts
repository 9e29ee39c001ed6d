import { defaultRuleSet, type MadeUnder, type RuleSet, triageStudies, versionsOf } from '@cordwatch/triage';
import { CHANGE_KINDS, changeOf, entryOf, type StoredEntry, type VerdictChange } from '@cordwatch/worklist';
import { exitCodes } from './exit-codes.ts';
import { type ReadPaths, readPaths, type Unreadable } from './read-paths.ts';
import { ruleSetIn } from './rules-file.ts';
import { tryOutText } from './try-out-text.ts';

/** The `try-out --json` contract: whose verdict would change, the most dangerous first. */
export type TryOutReport = {
  readonly before: MadeUnder;
  readonly after: MadeUnder;
  readonly studies: number;
  readonly changes: readonly VerdictChange[];
  readonly unreadable: readonly Unreadable[];
};

/** `against`: the file of the rules to compare with; the software's own unless told. */
type TryOutOptions = { readonly json: boolean; readonly against: string | undefined };

/** `cordwatch try-out`. @returns the exit code: what is unreadable counts more than what would change. @throws UsageError */
export function tryOutCommand(file: string, paths: readonly string[], { json, against }: TryOutOptions): number {
  const after = ruleSetIn(file);
  const before = against === undefined ? defaultRuleSet : ruleSetIn(against);
  const report = tryOut(readPaths(paths), before, after);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : tryOutText(report));
  if (report.unreadable.length > 0) return exitCodes.troubled;
  return report.changes.length > 0 ? exitCodes.changed : exitCodes.done;
}

function tryOut({ records, unreadable }: ReadPaths, before: RuleSet, after: RuleSet): TryOutReport {
  const judged = new Map(entriesOf(records, after).map((entry) => [entry.studyInstanceUid, entry]));
  const entries = entriesOf(records, before);
  const changes = entries.flatMap((entry) => changeOf(entry, judged.get(entry.studyInstanceUid) ?? entry) ?? []);
  return {
    ...{ before: versionsOf(before), after: versionsOf(after), studies: entries.length, unreadable },
    changes: changes.toSorted((a, b) => dangerOf(a) - dangerOf(b)),
  };
}

/** The same arrival on both sides: no difference comes from it. */
const ARRIVED_AT = '2000-01-01T00:00:00.000Z';

const entriesOf = (records: ReadPaths['records'], rules: RuleSet): readonly StoredEntry[] =>
  triageStudies(records, rules).map((triage) => entryOf(triage, ARRIVED_AT));

const dangerOf = ({ kind }: VerdictChange): number => CHANGE_KINDS.indexOf(kind);
