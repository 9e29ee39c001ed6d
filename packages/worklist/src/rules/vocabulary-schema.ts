import { z } from 'zod';
import { levelSchema, WEIGHTINGS } from '../judgement-schema.ts';
import { oneLine, ruleId, versionName } from './words.ts';

const yes = z.literal(true).optional();

/** What a site may say that a word means: closed, and nothing that measures. */
const meaningSchema = z.strictObject({
  levels: z.array(levelSchema).min(1).max(4).optional(),
  wholeSpine: yes,
  spine: yes,
  contrast: z.enum(['with', 'without', 'both', 'intrathecal']).optional(),
  plane: z.enum(['sagittal', 'axial', 'coronal']).optional(),
  weighting: z.enum(WEIGHTINGS).optional(),
  fatSuppressed: yes,
  localizer: yes,
  emergency: yes,
  ignore: yes,
});

/** A description holds 64 characters (PS3.5, VR LO); some modalities write more. */
const description = oneLine(128);

const wordSchema = z
  .strictObject({
    id: ruleId,
    text: description,
    says: meaningSchema,
    examples: z.array(description).max(20),
    counterExamples: z.array(description).max(20),
  })
  .meta({ id: 'SiteWord' });

const codeSchema = z
  .strictObject({ id: ruleId, scheme: oneLine(16), value: oneLine(64), says: meaningSchema })
  .meta({ id: 'SiteCode' });

/**
 * The form alone. Whether the examples match and the words agree with each other is for `faultsOfVocabulary`, which knows how
 * descriptions are read. At most 2,000 of each: every one is looked for in every description.
 */
export const vocabularySchema = z
  .strictObject({
    version: versionName,
    words: z.array(wordSchema).max(2_000),
    codes: z.array(codeSchema).max(2_000),
  })
  .meta({ id: 'SiteVocabulary' });
