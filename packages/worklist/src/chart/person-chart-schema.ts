import { MARKER_KINDS } from '@cordwatch/clinical-context';
import { z } from 'zod';
import { patientSchema } from '../stored-entry.ts';

const isoDate = z.string();

const attemptSchema = z
  .object({ studyInstanceUid: z.string(), date: isoDate, missing: z.string(), repeatBy: isoDate })
  .meta({ id: 'SlotAttempt' });

export const slotSchema = z
  .object({
    dueDate: isoDate,
    windowFrom: isoDate,
    windowTo: isoDate,
    onTimeTo: isoDate,
    intervalMonths: z.number().int(),
    anchor: z.string(),
    state: z.enum(['closed', 'open', 'missed']),
    closedBy: z.string().nullable(),
    closedOn: isoDate.nullable(),
    attempts: z.array(attemptSchema),
  })
  .meta({ id: 'SurveillanceSlot' });

const markerValueSchema = z.object({
  takenOn: isoDate,
  comparator: z.enum(['<', '>']).nullable(),
  value: z.number(),
});

const markerTrendSchema = z
  .object({
    kind: z.enum(MARKER_KINDS),
    name: z.string().nullable(),
    unit: z.string(),
    values: z.array(markerValueSchema),
    course: z.enum(['rising', 'falling', 'steady', 'unclear', 'single']),
    changePercent: z.number().nullable(),
    lowest: markerValueSchema.nullable(),
  })
  .meta({ id: 'MarkerTrend' });

export const adherenceSchema = z
  .object({ onTime: z.number().int(), late: z.number().int(), missed: z.number().int() })
  .meta({ id: 'Adherence' });

/** What a person's studies, treatments and markers add up to, without the studies themselves: those are stored beside each. */
export const personChartSchema = z
  .object({
    /** As the study says that was stored last; null for a person without studies. */
    demographics: patientSchema.nullable(),
    slots: z.array(slotSchema),
    treatmentUnderWay: z.object({ treatment: z.string(), since: isoDate }).nullable(),
    adherence: adherenceSchema,
    markers: z.array(markerTrendSchema),
    policyVersion: z.string(),
    conflicts: z.array(
      z
        .object({
          attribute: z.enum(['name', 'birthDate', 'sex']),
          values: z.array(z.object({ value: z.string(), studyInstanceUids: z.array(z.string()) })),
        })
        .meta({ id: 'DemographicsConflict' }),
    ),
  })
  .meta({ id: 'PersonChart' });
export type PersonChartShape = z.output<typeof personChartSchema>;
