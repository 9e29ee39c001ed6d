import { personIdSchema, remark, worklistQuerySchema } from '@cordwatch/worklist';
import { z } from 'zod';

/** A DICOM UID: PS3.5 9.1. */
const uid = z
  .string()
  .max(64)
  .regex(/^\d+(\.\d+)+$/, 'expected a DICOM UID');

export const studyPathSchema = z.strictObject({ uid });

const CONTROL_CHARACTER = /\p{Cc}/u;
const isPlain = (value: unknown): boolean => typeof value !== 'string' || !CONTROL_CHARACTER.test(value);
const name = (longest: number) => z.string().min(1).max(longest).refine(isPlain, 'expected no control characters');

/** A version as an address names it; what it must look like was decided when it was stored. */
export const ruleSetPathSchema = z.strictObject({ version: name(64) });

/** The worklist's query with every parameter known, and free of the control characters that no name holds. */
export const listQuerySchema = z
  .strictObject(worklistQuerySchema.shape)
  .refine((query) => Object.values(query).every(isPlain), 'expected no control characters');

/** How long a claim holds without renewal: 10 s to 8 h, 15 min unless told. */
const leaseSeconds = z.number().int().min(10).max(28_800).default(900);

export const claimBodySchema = z.strictObject({ leaseSeconds }).meta({ id: 'ClaimRequest' });

export const releaseBodySchema = z.strictObject({ epoch: z.number().int().min(1) }).meta({ id: 'ReleaseRequest' });

const skippedSchema = z.strictObject({ studyInstanceUid: uid, reason: remark(200) });

/** `after` names the studies that the reader has passed over, each with the reason. */
export const nextBodySchema = z
  .strictObject({ leaseSeconds, after: z.array(skippedSchema).max(50).default([]) })
  .meta({ id: 'NextRequest' });

export const personPathSchema = z.strictObject({ personId: personIdSchema });
export const proposalPathSchema = z.strictObject({ personId: personIdSchema, proposalId: name(160) });
export const changePathSchema = z.strictObject({
  changeId: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const alertPathSchema = z.strictObject({
  alertId: z.string().regex(/^\d{1,18}$/, 'expected the number of an alert'),
});
export const quarantinePathSchema = z.strictObject({
  quarantineId: z.string().regex(/^\d{1,18}$/, 'expected the number of an object in quarantine'),
});
export const whyQuerySchema = z.strictObject({ above: uid, below: uid });
export const revisionBodySchema = z.strictObject({ revision: z.number().int().min(0) });
