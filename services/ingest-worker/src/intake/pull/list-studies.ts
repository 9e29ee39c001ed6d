import { markListed, type TakenSource } from '../../store/pull-source-statements.ts';
import { countWaiting, forgetStudies, noteStudies } from '../../store/pull-study-statements.ts';
import type { DicomwebClient } from './dicomweb-client.ts';
import { type Listing, listPages } from './list-pages.ts';
import type { Round } from './pull-round.ts';
import { type StudyRow, studyRow } from './qido-row.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const rowsAtATime = 1_000;

/**
 * Notes what the PACS lists in its window. The window moves on only when all of it was noted. While too much waits
 * already, nothing more is listed. @returns what is wrong with the list, null when nothing is.
 */
export async function listStudies(round: Round, client: DicomwebClient): Promise<Listing<StudyRow>['fault']> {
  const { db, settings, lease } = round;
  const { waiting } = await countWaiting(db, lease.source);
  if (waiting >= settings.maxStudies) return null;
  const from = windowStart(round.taken, settings.windowDays);
  const { rows, unusable, fault } = await listPages({
    ask: (page) => client.studies(from, page),
    rowOf: (result) => rowOfStudy(result, round.taken.takenAt),
    pageSize: settings.pageSize,
    maxRows: settings.maxStudies,
  });
  await noteAll(round, [...rows.values()]);
  if (fault === null) await markListed(db, lease, round.taken.takenAt, unusable);
  await forgetStudies(db, lease.source, settings.windowDays);
  return fault;
}

/** Days before the last whole list, and one more for places whose day is another; an outage leaves no gap. */
const windowStart = ({ takenAt, listedAt }: Pick<TakenSource, 'takenAt' | 'listedAt'>, days: number): string =>
  new Date((listedAt ?? takenAt).getTime() - (days + 1) * dayMs).toISOString().slice(0, 10).replaceAll('-', '');

const rowOfStudy = (result: unknown, now: Date) => {
  const row = studyRow(result, now);
  return row && { uid: row.uid, row };
};

async function noteAll({ db, lease }: Round, rows: readonly StudyRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtATime) {
    await noteStudies(db, lease.source, rows.slice(at, at + rowsAtATime));
  }
}
