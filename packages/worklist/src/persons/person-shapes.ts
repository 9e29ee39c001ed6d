import { clinicalContextSchema, radiotherapySchema, treatmentSchema } from '@cordwatch/clinical-context';
import { z } from 'zod';
import { worklistRowSchema } from '../api-shapes.ts';
import { personChartSchema } from '../chart/person-chart-schema.ts';
import { studyChartSchema } from '../chart/study-chart-schema.ts';
import { remark } from '../rules/words.ts';

const uid = z
  .string()
  .max(64)
  .regex(/^\d+(\.\d+)+$/, 'expected a DICOM UID');

/** A SHA-256 in hexadecimal: it names nobody. */
export const personIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'expected the id of a person');

/** One (issuer, PatientID) whose studies are kept under the person; both null for a study that does not say whose it is. */
export const identitySchema = z
  .object({
    personId: personIdSchema,
    issuer: z.string().nullable(),
    patientId: z.string().nullable(),
    studies: z.number().int(),
  })
  .meta({ id: 'Identity' });

export const identityChangeSchema = z
  .object({
    changeId: z.number().int(),
    kind: z.enum(['merge', 'split']),
    from: personIdSchema,
    into: personIdSchema,
    studyInstanceUids: z.array(z.string()),
    reason: z.string(),
    changedBy: z.string(),
    changedAt: z.string(),
    reversedBy: z.string().nullable(),
    reversedAt: z.string().nullable(),
    reversedReason: z.string().nullable(),
  })
  .meta({ id: 'IdentityChange' });
export type IdentityChange = z.output<typeof identityChangeSchema>;

/** Who wrote what is known of a person, when and how: a form, an import, a merge, a proposal, a pinned baseline. */
export const contextRevisionSchema = z
  .object({
    revision: z.number().int(),
    via: z.enum(['form', 'fhir', 'merge', 'proposal', 'baseline', 'demo']),
    note: z.string().nullable(),
    writtenBy: z.string(),
    writtenAt: z.string(),
  })
  .meta({ id: 'ContextRevision' });

/** `GET` and answer of `PUT /api/v1/persons/{id}/context`. Revision 0: nobody has said anything yet. */
export const contextPageSchema = z
  .object({
    personId: personIdSchema,
    revision: z.number().int(),
    context: clinicalContextSchema,
    revisions: z.array(contextRevisionSchema),
  })
  .meta({ id: 'ContextPage' });
export type ContextPage = z.output<typeof contextPageSchema>;

/** `revision` is the one that was edited; a newer one in the meantime is a conflict and nothing is stored. */
export const putContextSchema = z
  .strictObject({
    revision: z.number().int().min(0),
    context: clinicalContextSchema,
    note: remark(500).nullable().default(null),
  })
  .meta({ id: 'PutContext' });

/** A treatment that a radiotherapy object speaks of; nothing is one until a person says so. */
export const proposalSchema = z
  .object({
    proposalId: z.string(),
    state: z.enum(['open', 'accepted', 'dismissed']),
    /** As far as headers go; no start while only the plan has arrived. */
    treatment: radiotherapySchema.extend({ startDate: radiotherapySchema.shape.startDate.nullable() }),
    planLabel: z.string().nullable(),
    /** The fields that no header says for certain, and the person must. */
    asks: z.array(z.string()),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
  })
  .meta({ id: 'TreatmentProposal' });

/** `treatment`: the proposal as the person who accepts it completed and corrected it. */
export const decideProposalSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('accept'), treatment: treatmentSchema }),
  z.strictObject({ decision: z.literal('dismiss') }),
]);

/** A study of the person: its row in the worklist, read or not, and what it is read beside. */
export const personStudySchema = z
  .object({ row: worklistRowSchema, chart: studyChartSchema.nullable() })
  .meta({ id: 'PersonStudy' });

/** `GET /api/v1/persons/{id}`. `personId` is whom the asked one is kept under now, through all merges in force. */
export const personPageSchema = z
  .object({
    personId: personIdSchema,
    identities: z.array(identitySchema),
    changes: z.array(identityChangeSchema),
    context: contextPageSchema,
    /** Null until the person is charted for the first time. */
    chart: personChartSchema.nullable(),
    /** False while the chart is behind what it is made from, for half a second as a rule. */
    chartIsCurrent: z.boolean(),
    /** Oldest first, undated last. */
    studies: z.array(personStudySchema),
    proposals: z.array(proposalSchema),
    /** Where follow-up stands today, in a sentence. */
    surveillanceSays: z.string(),
    today: z.string(),
    asOf: z.string(),
  })
  .meta({ id: 'PersonPage' });
export type PersonPage = z.output<typeof personPageSchema>;

export const mergeBodySchema = z
  .strictObject({ from: personIdSchema, into: personIdSchema, reason: remark(500) })
  .refine(({ from, into }) => from !== into, { path: ['into'], message: 'expected another person than `from`' })
  .meta({ id: 'MergeRequest' });

/** The named studies leave the person, together, for a person of their own. */
export const splitBodySchema = z
  .strictObject({ from: personIdSchema, studyInstanceUids: z.array(uid).min(1).max(500), reason: remark(500) })
  .meta({ id: 'SplitRequest' });

export const reverseBodySchema = z.strictObject({ reason: remark(500) }).meta({ id: 'ReverseRequest' });

export const pinBaselineSchema = z
  .strictObject({ revision: z.number().int().min(0), studyInstanceUid: uid, reason: remark(500) })
  .meta({ id: 'PinBaseline' });
