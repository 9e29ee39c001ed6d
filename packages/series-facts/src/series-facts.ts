import type { HeaderRecord, Vector3 } from '@cordwatch/dicom-header';

export const LEVELS = ['C', 'T', 'L', 'S'] as const;
/** A region of the spine: cervical, thoracic, lumbar, sacral. */
export type Level = (typeof LEVELS)[number];

/** `[low, high]` along the patient's head-foot axis (DICOM +z, toward the head), mm. */
export type IntervalMm = readonly [low: number, high: number];

export type Role =
  | 'diagnostic'
  | 'composed'
  | 'localizer'
  | 'derived'
  | 'reformat'
  | 'subtraction'
  | 'calibration'
  | 'mosaic'
  | 'non-image';

export type Plane = 'sagittal' | 'axial' | 'coronal' | 'oblique';
export type Weighting =
  | 'T1' | 'T2' | 'STIR' | 'PD' | 'DWI' | 'ADC' | 'T2*' | 'DCE' | 'Dixon-fat' | 'Dixon-in' | 'Dixon-out' | 'CT' | 'PT';
export type Phase = 'pre' | 'post' | 'unknown';
export type Route = 'iv' | 'intrathecal' | 'oral';
export type { HeaderRecord, Vector3 };
