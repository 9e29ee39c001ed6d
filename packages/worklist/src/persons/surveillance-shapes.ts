import { z } from 'zod';
import { slotSchema } from '../chart/person-chart-schema.ts';
import { patientSchema } from '../stored-entry.ts';
import { personIdSchema } from './person-shapes.ts';

/** `due`: a study made today would close it. `planned`: not asked for yet. `done`: closed. */
export const surveillanceStateSchema = z.enum(['overdue', 'due', 'planned', 'done']);

export const surveillanceQuerySchema = z.strictObject({
  state: surveillanceStateSchema.default('overdue'),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SurveillanceQuery = z.output<typeof surveillanceQuerySchema>;

/** One visit of one person, as of today. */
export const surveillanceRowSchema = z
  .object({
    personId: personIdSchema,
    patient: patientSchema.nullable(),
    state: surveillanceStateSchema,
    slot: slotSchema,
    /** 0 unless it is overdue. */
    overdueDays: z.number().int(),
    /** The slot in sentences: what keeps it open, and by when the study is to be repeated. */
    says: z.string(),
    /** Where the person's last study was made. */
    site: z.string().nullable(),
  })
  .meta({ id: 'SurveillanceRow' });
export type SurveillanceRow = z.output<typeof surveillanceRowSchema>;

export const adherenceOnDaySchema = z.object({
  onTime: z.number().int(),
  late: z.number().int(),
  missed: z.number().int(),
  overdue: z.number().int(),
  /** Of the visits that fell due, those that were kept in time: 0 to 1; null where none fell due. */
  share: z.number().nullable(),
});

/** `GET /api/v1/surveillance`: visits in the order of their due dates, the oldest first. */
export const surveillancePageSchema = z
  .object({
    rows: z.array(surveillanceRowSchema),
    next: z.string().nullable(),
    counts: z.record(surveillanceStateSchema, z.number().int()),
    today: z.string(),
  })
  .meta({ id: 'SurveillancePage' });
export type SurveillancePage = z.output<typeof surveillancePageSchema>;

/** `GET /api/v1/surveillance/adherence`: by site, where the person's last study was made. */
export const adherencePageSchema = z
  .object({
    sites: z.array(
      z.object({ site: z.string().nullable(), persons: z.number().int(), adherence: adherenceOnDaySchema }),
    ),
    today: z.string(),
  })
  .meta({ id: 'AdherencePage' });
export type AdherencePage = z.output<typeof adherencePageSchema>;
