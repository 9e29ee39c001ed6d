import type { HeaderRecord } from '@cordwatch/dicom-header';
import { defaultRuleSet, judgeStudies, type StudyJudgement } from '@cordwatch/triage';
import type { QuarantineReason } from '../intake/offer.ts';
import type { Reading } from '../reading/header-collector.ts';
import { readHeaderFileSync } from '../reading/read-header-file.ts';
import type { ListedPaths } from './list-paths.ts';

export type Unreadable = { readonly path: string; readonly reason: QuarantineReason };

/** The `triage --json` contract. */
export type TriageReport = { readonly studies: readonly StudyJudgement[]; readonly unreadable: readonly Unreadable[] };

/** Reads every file and judges what the readable ones add up to. `onRead` hears the number of files read. */
export function triagePaths({ files, unlistable }: ListedPaths, onRead: (count: number) => void): TriageReport {
  const unreadable: Unreadable[] = unlistable.map((path) => ({ path, reason: 'CANNOT_OPEN' }));
  const records: HeaderRecord[] = [];
  for (const [at, path] of files.entries()) {
    const reading = readFile(path);
    if (reading.kind === 'header') records.push(reading.record);
    else unreadable.push({ path, reason: reading.reason });
    onRead(at + 1);
  }
  return { studies: judgeStudies(lastVersions(records), defaultRuleSet), unreadable };
}

function readFile(path: string): Reading | { kind: 'unreadable'; reason: 'CANNOT_OPEN' } {
  try {
    return readHeaderFileSync(path).finish();
  } catch {
    return { kind: 'unreadable', reason: 'CANNOT_OPEN' };
  }
}

/** As in the store: of copies and versions of an instance the last is in force. */
function lastVersions(records: readonly HeaderRecord[]): HeaderRecord[] {
  const keyOf = ({ studyInstanceUid, sopInstanceUid }: HeaderRecord) => `${studyInstanceUid} ${sopInstanceUid}`;
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}
