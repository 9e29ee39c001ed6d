import { z } from 'zod';
import { madeUnderSchema } from '../judgement-schema.ts';
import { unmappedSchema } from '../stored-entry.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { CHANGE_KINDS, changeKindSchema, verdictChangeSchema } from './verdict-change.ts';
import { oneLine } from './words.ts';

/** The newest studies, or all of them. */
export const sampleSchema = z.union([z.literal('all'), z.number().int().min(1).max(1_000_000)]);

/** A comparison of a rule set with the one in force, over stored studies. `done` grows to `studies`. */
export const tryOutSchema = z
  .object({
    tryOutId: z.number().int(),
    version: z.string(),
    /** The rule set that was in force when it was asked for. */
    against: z.string(),
    sample: sampleSchema,
    askedBy: z.string(),
    askedAt: z.string(),
    state: z.enum(['waiting', 'running', 'finished']),
    finishedAt: z.string().nullable(),
    studies: z.number().int(),
    done: z.number().int(),
    unchanged: z.number().int(),
    /** Studies that the rules stumbled over. */
    failed: z.number().int(),
    changed: z.record(changeKindSchema, z.number().int()),
  })
  .meta({ id: 'TryOut' });
export type TryOut = z.output<typeof tryOutSchema>;

/** Whose study would change; every value may be absent where the study is gone from the worklist. */
const changedStudySchema = z.object({
  patientId: z.string().nullable(),
  patientName: z.string().nullable(),
  description: z.string().nullable(),
  accessionNumber: z.string().nullable(),
});

/** `GET /api/v1/rule-sets/{version}/try-out`: its latest try-out and one page of what would change, the most dangerous first. */
export const tryOutPageSchema = tryOutSchema
  .extend({
    changes: z.array(verdictChangeSchema.extend({ study: changedStudySchema })),
    next: z.string().nullable(),
  })
  .meta({ id: 'TryOutPage' });
export type TryOutPage = z.output<typeof tryOutPageSchema>;

export const tryOutQuerySchema = z.strictObject({
  kind: z.enum(CHANGE_KINDS).optional(),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TryOutQuery = z.output<typeof tryOutQuerySchema>;

export const activationSchema = z
  .object({
    version: z.string(),
    note: z.string(),
    /** Who; null when the software put its own new rules in force. */
    activatedBy: z.string().nullable(),
    activatedAt: z.string(),
    /** The finished try-out that it rests on; null beside `overrideReason`, and for the software's own. */
    tryOutId: z.number().int().nullable(),
    overrideReason: z.string().nullable(),
  })
  .meta({ id: 'Activation' });
export type Activation = z.output<typeof activationSchema>;

export const ruleSetSummarySchema = z
  .object({
    version: z.string(),
    versions: madeUnderSchema.omit({ ruleSet: true }),
    note: z.string(),
    /** Null: the software brought it. */
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    active: z.boolean(),
    tryOut: tryOutSchema.nullable(),
  })
  .meta({ id: 'RuleSetSummary' });
export type RuleSetSummary = z.output<typeof ruleSetSummarySchema>;

/** `GET /api/v1/rule-sets`: all of them and every activation, newest first. */
export const ruleSetListSchema = z
  .object({
    ruleSets: z.array(ruleSetSummarySchema),
    activations: z.array(activationSchema),
    /** Studies whose verdict waits to be made again under the rules in force. */
    outdated: z.number().int(),
  })
  .meta({ id: 'RuleSetList' });
export type RuleSetList = z.output<typeof ruleSetListSchema>;

/** `GET /api/v1/rule-sets/{version}` and `/active`. */
export const ruleSetPageSchema = ruleSetSummarySchema.extend({ rules: ruleSetSchema }).meta({ id: 'RuleSetPage' });
export type RuleSetPage = z.output<typeof ruleSetPageSchema>;

/** Descriptions that the vocabulary does not fully understand, those of most studies first. */
export const unmappedPageSchema = z
  .object({
    descriptions: z.array(
      unmappedSchema.extend({ studies: z.number().int(), lastSeen: z.string() }).meta({ id: 'UnmappedCount' }),
    ),
    total: z.number().int(),
  })
  .meta({ id: 'UnmappedPage' });
export type UnmappedPage = z.output<typeof unmappedPageSchema>;

export const unmappedQuerySchema = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(200) });

const note = oneLine(500);
/** `POST /api/v1/rule-sets` */
export const draftBodySchema = z.strictObject({ note, rules: ruleSetSchema }).meta({ id: 'RuleSetDraft' });
/** `POST /api/v1/rule-sets/{version}/try-out` */
export const tryOutBodySchema = z.strictObject({ sample: sampleSchema.default('all') }).meta({ id: 'TryOutRequest' });
/** `POST /api/v1/rule-sets/{version}/activate`. `override` stands in for a finished try-out over all studies. */
export const activateBodySchema = z
  .strictObject({ note, override: z.strictObject({ reason: oneLine(500) }).optional() })
  .meta({ id: 'ActivationRequest' });
