import { priorInWords } from '@cordwatch/prior-studies';
import { z } from 'zod';
import { priorSchema, type StudyChartShape } from './study-chart-schema.ts';

const { date, levels, standing } = priorSchema.shape;

/** `GET /api/v1/studies/{uid}/priors`: what a viewer opens beside the study. */
export const priorsPageSchema = z
  .object({
    studyInstanceUid: z.string(),
    /** False until the study is charted: then there may be priors that are not listed yet. */
    isCharted: z.boolean(),
    /** Best first, one an earlier session. */
    priors: z.array(
      z.object({
        /** All studies of the session. */
        studyInstanceUids: z.array(z.string()),
        ...{ date, standing, levels },
        isBaseline: z.boolean(),
        isLatest: z.boolean(),
        /** The standing in one sentence. */
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'PriorsPage' });
export type PriorsPage = z.output<typeof priorsPageSchema>;

const isSession = (studies: readonly string[], of: { readonly studyInstanceUid: string } | null): boolean =>
  of !== null && studies.includes(of.studyInstanceUid);

/** The priors of a study that are worth opening: one that shows no level of it is left out, unless it was pinned. */
export const priorsOf = (studyInstanceUid: string, chart: StudyChartShape | null): PriorsPage => {
  const all = (chart?.priors ?? []).map((prior) => ({
    studyInstanceUids: prior.studyInstanceUids,
    ...{ date: prior.date, standing: prior.standing, levels: prior.levels },
    isBaseline: isSession(prior.studyInstanceUids, chart?.baseline ?? null),
    isLatest: isSession(prior.studyInstanceUids, chart?.latest ?? null),
    says: priorInWords(prior),
  }));
  const priors = all.filter(({ standing, isBaseline }) => standing !== 'none' || isBaseline);
  return { studyInstanceUid, isCharted: chart !== null, priors };
};
