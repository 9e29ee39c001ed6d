import {
  type StudyPage,
  studyPageSchema,
  type WhyAbove,
  type WorklistPage,
  type WorklistRow,
  whyAboveSchema,
  worklistPageSchema,
  worklistRowSchema,
} from '@cordwatch/worklist';
import { z } from 'zod';
import { ask, sending } from './ask.ts';
import { filterParams, type WorklistFilter } from './worklist-filter.ts';

const PAGE_ROWS = 100;

const claimPath = (uid: string): string => `/api/v1/studies/${encodeURIComponent(uid)}/claim`;

export const getWorklist = (
  filter: WorklistFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<WorklistPage> => {
  const params = filterParams(filter);
  params.set('limit', String(PAGE_ROWS));
  if (cursor) params.set('cursor', cursor);
  return ask(worklistPageSchema, `/api/v1/worklist?${params}`, { signal });
};

export const getStudy = (uid: string, signal: AbortSignal): Promise<StudyPage> =>
  ask(studyPageSchema, `/api/v1/studies/${encodeURIComponent(uid)}`, { signal });

export const claimStudy = (uid: string): Promise<unknown> => ask(z.unknown(), claimPath(uid), sending('POST', {}));

/** `epoch` is the claim's own number: a release of a claim that has passed to another reader is refused. */
export const releaseStudy = (uid: string, epoch: number): Promise<unknown> =>
  ask(z.unknown(), claimPath(uid), sending('DELETE', { epoch }));

const takenSchema = z.object({ studyInstanceUid: z.string() }).nullable();

/** A study that this reader has passed over, and why. */
export type Skipped = { readonly studyInstanceUid: string; readonly reason: string };

/** Claims the next case of the whole list that this reader has not skipped; null when nothing is left to take. */
export const takeNext = (after: readonly Skipped[] = []): Promise<z.output<typeof takenSchema>> =>
  ask(takenSchema, '/api/v1/worklist/next', sending('POST', { after }));

const readPath = (uid: string): string => `/api/v1/studies/${encodeURIComponent(uid)}/read`;

export const markRead = (uid: string): Promise<WorklistRow> =>
  ask(worklistRowSchema, readPath(uid), { method: 'POST' });
export const undoRead = (uid: string): Promise<WorklistRow> =>
  ask(worklistRowSchema, readPath(uid), { method: 'DELETE' });

export const getWhy = (above: string, below: string, signal: AbortSignal): Promise<WhyAbove> =>
  ask(whyAboveSchema, `/api/v1/worklist/why?${new URLSearchParams({ above, below })}`, { signal });
