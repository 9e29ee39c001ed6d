import { z } from 'zod';
import { priorityPolicySchema } from '../deadline/priority-policy.ts';
import { remark } from '../rules/words.ts';

export const priorityActivationSchema = z
  .object({
    version: z.string(),
    policy: priorityPolicySchema,
    note: z.string(),
    activatedBy: z.string(),
    activatedAt: z.string(),
  })
  .meta({ id: 'PriorityActivation' });

/** `GET /api/v1/priority-policies`. No activation: the policy that the software brought is in force. */
export const priorityPoliciesSchema = z
  .object({ inForce: priorityPolicySchema, activations: z.array(priorityActivationSchema) })
  .meta({ id: 'PriorityPolicies' });
export type PriorityPolicies = z.output<typeof priorityPoliciesSchema>;

export const activatePriorityBodySchema = z
  .strictObject({ policy: priorityPolicySchema, note: remark(500) })
  .meta({ id: 'ActivatePriority' });

/** The arrivals and readings of the last days, read again under another policy. */
export const replayBodySchema = z
  .strictObject({ policy: priorityPolicySchema, days: z.number().int().min(1).max(366).default(30) })
  .meta({ id: 'ReplayRequest' });
