import { z } from 'zod';
import { versionName } from './words.ts';

/**
 * Within these bounds a site may choose; outside them a setting is a typing error or a danger, whoever signs for it. The
 * straight height from dens to coccyx is about 0.40 x stature, and the shortest adults measure about 1.40 m: no bound lets
 * a field count as the entire spine that cannot hold one, and none is so strict that no field could.
 */
const coverageSchema = z
  .strictObject({
    enoughOfStature: z.number().min(0.3).max(0.42),
    leastOfStature: z.number().min(0.25).max(0.4),
    /** 0.34 x 1.40 m is 476 mm; composed volumes of adults end at about 730 mm. */
    enoughMm: z.number().min(480).max(750),
    leastMm: z.number().min(400).max(700),
    /** From the dens to the vertex is 0.10 to 0.13 x stature. */
    headOfStature: z.number().min(0.08).max(0.2),
    headMm: z.number().min(130).max(300),
    /** Half the height of a thoracic vertebra: a wider gap can hide a metastasis. */
    widestGapMm: z.number().min(0).max(12),
    /** Vertebral bodies are about 50 mm wide; half of that shows no lateral elements. */
    fewestSlices: z.number().int().min(5).max(40),
    leastWidthMm: z.number().min(20).max(120),
    acceptLabelledStations: z.boolean(),
    acceptWholeBody: z.boolean(),
  })
  .refine(({ leastOfStature, enoughOfStature }) => leastOfStature <= enoughOfStature, {
    path: ['leastOfStature'],
    message: 'expected at most enoughOfStature',
  })
  .refine(({ leastMm, enoughMm }) => leastMm <= enoughMm, {
    path: ['leastMm'],
    message: 'expected at most enoughMm',
  });

/** Labels of iohexol and iopamidol allow 10 to 20 mL intrathecally; more than that in one dose is no myelography. */
const contrastSchema = z.strictObject({ intrathecalMostMl: z.number().min(5).max(20) });

export const policySchema = z
  .strictObject({ version: versionName, coverage: coverageSchema, contrast: contrastSchema })
  .meta({ id: 'Policy' });
