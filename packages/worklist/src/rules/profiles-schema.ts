import { z } from 'zod';
import { PHASES, PLANES, profileSchema, WEIGHTINGS } from '../judgement-schema.ts';
import { oneLine, ruleId, versionName } from './words.ts';

const someOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1).max(values.length).exactOptional();

const selectionSchema = z.strictObject({
  modalities: someOf(['MR', 'CT']),
  planes: someOf(PLANES),
  weightings: someOf(WEIGHTINGS),
  phases: someOf(PHASES),
});

const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('covers-spine') }),
  /** Thinner than any spine protocol asks for, and thicker than a vertebra is read with. */
  z.strictObject({ kind: z.literal('slice-at-most-mm'), mm: z.number().min(0.5).max(10) }),
  z.strictObject({ kind: z.literal('as-ordered') }),
]);

const profileRuleSchema = z
  .strictObject({
    id: ruleId,
    profiles: z.array(profileSchema).min(1).max(6),
    asks: oneLine(200),
    source: oneLine(200),
    selects: selectionSchema,
    check: checkSchema,
    /** DICOM PS3.16. */
    code: z.enum(['130570', '130573', '130574', '130576', '130577', '130580']),
  })
  .meta({ id: 'ProfileRule' });

/** At most 100 rules: each measures the study once. */
export const profilesSchema = z
  .strictObject({ version: versionName, rules: z.array(profileRuleSchema).max(100) })
  .superRefine(({ rules }, context) => {
    for (const [at, { id }] of rules.entries())
      if (rules.findIndex((rule) => rule.id === id) < at)
        context.addIssue({
          code: 'custom',
          path: ['rules', at, 'id'],
          message: 'expected an id that no other rule has',
        });
  })
  .meta({ id: 'ProfileRules' });
