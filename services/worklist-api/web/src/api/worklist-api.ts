import { type StudyPage, studyPageSchema, type WorklistPage, worklistPageSchema } from '@cordwatch/worklist';
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

/** Claims the next case of the whole list for this reader; null when nothing is left to take. */
export const takeNext = (): Promise<z.output<typeof takenSchema>> =>
  ask(takenSchema, '/api/v1/worklist/next', sending('POST', {}));
