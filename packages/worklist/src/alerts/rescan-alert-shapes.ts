import { z } from 'zod';
import { profileSchema } from '../judgement-schema.ts';
import { oneLine } from '../rules/words.ts';
import { patientSchema } from '../stored-entry.ts';
import { missingPartSchema } from './missing-part.ts';
import { WITHDRAWALS } from './reconcile-alerts.ts';

export const alertStateSchema = z.enum(['open', 'acknowledged', 'resolved']);

export const alertsQuerySchema = z.strictObject({
  state: alertStateSchema.default('open'),
  cursor: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AlertsQuery = z.output<typeof alertsQuerySchema>;

/** What the administrator did or said: "Technologist told, scanning T7 to S2 now". */
export const acknowledgeBodySchema = z.strictObject({ comment: oneLine(500) }).meta({ id: 'AcknowledgeRequest' });

const acknowledgementSchema = z.object({ by: z.string(), at: z.string(), comment: z.string() });

/** A protocol that is not satisfied while the patient may still be on site. Times are ISO 8601. */
export const rescanAlertSchema = z
  .object({
    alertId: z.string(),
    state: alertStateSchema,
    studyInstanceUid: z.string(),
    studyInstanceUids: z.array(z.string()),
    patient: patientSchema.nullable(),
    description: z.string().nullable(),
    accessionNumber: z.string().nullable(),
    /** Manufacturer, model and station name of the scanner. */
    station: z.string().nullable(),
    institution: z.string().nullable(),
    profile: profileSchema,
    missing: z.array(missingPartSchema).min(1),
    raisedAt: z.string(),
    lastImageAt: z.string(),
    /** Until when the patient counted as on site. */
    onSiteUntil: z.string(),
    acknowledged: acknowledgementSchema.nullable(),
    resolved: z.object({ at: z.string(), because: z.enum(WITHDRAWALS) }).nullable(),
  })
  .meta({ id: 'RescanAlert' });
export type RescanAlert = z.output<typeof rescanAlertSchema>;

/** `GET /api/v1/rescan-alerts`: the newest first. */
export const alertsPageSchema = z
  .object({
    alerts: z.array(rescanAlertSchema),
    next: z.string().nullable(),
    counts: z.record(alertStateSchema, z.number().int()),
    asOf: z.string(),
  })
  .meta({ id: 'RescanAlertsPage' });
export type AlertsPage = z.output<typeof alertsPageSchema>;
