import { z } from 'zod';
import { policySchema } from './policy-schema.ts';
import { profilesSchema } from './profiles-schema.ts';
import { vocabularySchema } from './vocabulary-schema.ts';
import { versionName } from './words.ts';

/** A site's rules as one JSON document: complete, strict, and within bounds. Held equal to triage's own type by its test. */
export const ruleSetSchema = z
  .strictObject({
    version: versionName,
    policy: policySchema,
    profiles: profilesSchema,
    vocabulary: vocabularySchema,
  })
  .meta({ id: 'RuleSet' });
