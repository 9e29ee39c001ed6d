import { exitCodes } from './exit-codes.ts';
import { listPaths } from './list-paths.ts';
import { showProgress } from './progress.ts';
import { reportText } from './report-text.ts';
import { type TriageReport, triagePaths } from './triage-paths.ts';

/** `cordwatch triage`. @returns the exit code. @throws UsageError */
export function triageCommand(paths: readonly string[], { json }: { json: boolean }): number {
  const report = triageWithProgress(paths);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return report.unreadable.length > 0 ? exitCodes.troubled : exitCodes.done;
}

function triageWithProgress(paths: readonly string[]): TriageReport {
  const listed = listPaths(paths);
  const progress = showProgress(listed.files.length, 'files read');
  try {
    return triagePaths(listed, progress.done);
  } finally {
    progress.stop();
  }
}
