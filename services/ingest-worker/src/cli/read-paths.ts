import { type HeaderRecord, sharingParts } from '@cordwatch/dicom-header';
import type { QuarantineReason } from '../intake/offer.ts';
import type { Reading } from '../reading/header-collector.ts';
import { readHeaderFileSync } from '../reading/read-header-file.ts';
import { type ListedPaths, listPaths } from './list-paths.ts';
import { showProgress } from './progress.ts';

export type Unreadable = { readonly path: string; readonly reason: QuarantineReason };

/** What the files say, of copies and versions of an instance the last, and what could not be read. */
export type ReadPaths = { readonly records: readonly HeaderRecord[]; readonly unreadable: readonly Unreadable[] };

/** Reads every file that the paths name or hold, while a bar shows how far it is. @throws UsageError */
export function readPaths(paths: readonly string[]): ReadPaths {
  const listed = listPaths(paths);
  const progress = showProgress(listed.files.length, 'files read');
  try {
    return readFiles(listed, progress.done);
  } finally {
    progress.stop();
  }
}

function readFiles({ files, unlistable }: ListedPaths, onRead: (count: number) => void): ReadPaths {
  const unreadable: Unreadable[] = unlistable.map((path) => ({ path, reason: 'CANNOT_OPEN' }));
  const records: HeaderRecord[] = [];
  const share = sharingParts();
  for (const [at, path] of files.entries()) {
    const reading = readFile(path);
    if (reading.kind === 'header') records.push(share(reading.record));
    else unreadable.push({ path, reason: reading.reason });
    onRead(at + 1);
  }
  return { records: lastVersions(records), unreadable };
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
