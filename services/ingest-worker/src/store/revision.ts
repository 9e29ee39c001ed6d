import { z } from 'zod';

/** A study's facts at a revision; what a queue may know of it. */
export const revisionSchema = z.object({ studyInstanceUid: z.string(), rev: z.coerce.number().int() });
export type Revision = z.output<typeof revisionSchema>;
