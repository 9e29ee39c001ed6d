import { z } from 'zod';
import { versionName } from '../rules/words.ts';
import { BANDS } from './bands.ts';

const band = z.enum(BANDS);
/** Null: the fact is shown, and has no effect. */
const bandOrNone = band.nullable();
const hours = z.number().int().min(1);
const days = z.number().int().min(1);

const bandHoursSchema = z
  .strictObject({
    /** NICE NG234 asks for the scan of suspected cord compression within 24 h; its reading cannot take as long. */
    P0: hours.max(4),
    P1: hours.max(24),
    P2: hours.max(72),
    /** Ten days would be later than the next clinic of a patient who is followed. */
    P3: hours.max(240),
    P4: hours.max(336),
  })
  .superRefine((bandHours, context) => {
    for (const [at, name] of BANDS.entries()) {
      const sooner = BANDS[at - 1];
      if (sooner && bandHours[name] < bandHours[sooner])
        context.addIssue({ code: 'custom', path: [name], message: `expected at least the hours of ${sooner}` });
    }
  });

/** An emergency has one band: no site can make new weakness wait. */
const emergency = z.literal('P0');

const bandsSchema = z
  .strictObject({
    'order-stat': emergency,
    'order-words-emergency': emergency,
    'symptom-bladder-bowel': emergency,
    'symptom-weakness': emergency,
    'symptom-sensory-loss': emergency,
    'symptom-pain': band,
    'marker-rising-with-symptoms': band,
    'marker-rising': band,
    'surgery-after-radiotherapy': band,
    'surveillance-overdue': band,
    'order-high': band,
    'verdict-indeterminate': band,
    'review-asked': bandOrNone,
    routine: band,
    /** The only reason to read later than routine; null where the site does not allow it. */
    'annual-low-risk': bandOrNone,
  })
  .refine((bands) => (bands['annual-low-risk'] ?? bands.routine) >= bands.routine, {
    path: ['annual-low-risk'],
    message: 'expected no sooner a band than routine',
  });
export type ReasonCode = keyof z.output<typeof bandsSchema>;

const riseSchema = z.strictObject({
  /** Above the lowest earlier value. */
  percent: z.number().min(5).max(100),
  /** In the first unit of the marker; null where no least rise is set. */
  least: z.number().min(0).max(50).nullable(),
});

/** A site's choice of deadlines as one JSON document: complete, strict, and within bounds. */
export const priorityPolicySchema = z
  .strictObject({
    version: versionName,
    bandHours: bandHoursSchema,
    bands: bandsSchema,
    /** How far from the study, to either side, a symptom may be reported and still be what the study is about. */
    symptomWindowDays: days.min(7).max(365),
    /** The same for a tumour marker. */
    markerWindowDays: days.min(14).max(730),
    /** The same for a review that was asked for. */
    reviewWindowDays: days.max(365),
    markerRise: z.strictObject({ PSA: riseSchema, 'CA 15-3': riseSchema }),
    /** A scan is overdue when it is later than this share of its interval. */
    overdueShareOfInterval: z.number().min(0).max(1),
  })
  .meta({ id: 'PriorityPolicy' });
export type PriorityPolicy = z.output<typeof priorityPolicySchema>;

/**
 * The bands are a proposal that a site signs, not a guideline. PSA: 25 % and 2 ng/mL above the nadir (Prostate Cancer
 * Working Group, 2008), without its second value: an unconfirmed rise is not a reason to wait. CA 15-3: 20 %, the lowest
 * threshold in use for metastatic disease.
 */
export const defaultPriorityPolicy: PriorityPolicy = {
  version: 'cordwatch-2026-11-1',
  bandHours: { P0: 1, P1: 4, P2: 24, P3: 72, P4: 168 },
  bands: {
    'order-stat': 'P0',
    'order-words-emergency': 'P0',
    'symptom-bladder-bowel': 'P0',
    'symptom-weakness': 'P0',
    'symptom-sensory-loss': 'P0',
    'symptom-pain': 'P1',
    'marker-rising-with-symptoms': 'P1',
    'marker-rising': 'P2',
    'surgery-after-radiotherapy': 'P2',
    'surveillance-overdue': 'P2',
    'order-high': 'P2',
    'verdict-indeterminate': 'P2',
    'review-asked': null,
    routine: 'P3',
    'annual-low-risk': null,
  },
  symptomWindowDays: 30,
  markerWindowDays: 180,
  reviewWindowDays: 30,
  markerRise: { PSA: { percent: 25, least: 2 }, 'CA 15-3': { percent: 20, least: null } },
  overdueShareOfInterval: 0.5,
};
