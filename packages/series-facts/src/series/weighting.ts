import type { HeaderRecord } from '@cordwatch/dicom-header';
import type { Weighting, Words } from '../facts.ts';
import { arePossibleTimes } from './impossible-in-series.ts';

const ACQUISITION_CONTRAST: Readonly<Record<string, Weighting>> = {
  T1: 'T1',
  T2: 'T2',
  T2_STAR: 'T2*',
  STIR: 'STIR',
  PROTON_DENSITY: 'PD',
  DIFFUSION: 'DWI',
};

/** From this echo time on no image is T1-weighted. */
const T2_LEAST_TE_MS = 60;
const STIR_TI_MS = [80, 280] as const;
const T1_FLAIR_TI_MS = [500, 1300] as const;

type Physics = HeaderRecord['physics'];

const within = (value: number | null, [low, high]: readonly [number, number]): boolean =>
  value !== null && value >= low && value <= high;

const isInversion = ({ scanningSequence, inversionTimeMs, sequenceName }: Physics): boolean =>
  inversionTimeMs !== null &&
  inversionTimeMs > 0 &&
  (scanningSequence.includes('IR') || /tir|IR/u.test(sequenceName ?? ''));

const inversionWeighting = ({ inversionTimeMs, repetitionTimeMs, echoTimeMs }: Physics): Weighting | null => {
  if (within(inversionTimeMs, STIR_TI_MS)) return 'STIR';
  if (within(inversionTimeMs, T1_FLAIR_TI_MS) && (repetitionTimeMs ?? 0) < 4000 && (echoTimeMs ?? 0) < 60) return 'T1';
  return (echoTimeMs ?? 0) > 60 ? 'T2' : null;
};

const spinEchoWeighting = ({ repetitionTimeMs: tr, echoTimeMs: te }: Physics): Weighting | null => {
  if (tr === null || te === null) return null;
  if (tr <= 1100 && te <= 35) return 'T1';
  if (te >= T2_LEAST_TE_MS) return 'T2';
  return tr >= 1500 && te < 50 ? 'PD' : null;
};

/** At these TRs a low flip angle leaves no T1 contrast to see. */
const LONG_GRADIENT_TR_MS = 300;
const LOW_FLIP_DEG = 40;

/** A spoiled gradient echo of short TR and TE is T1; a long TE or a long TR at a low flip angle is T2*. */
const gradientEchoWeighting = ({
  echoTimeMs: te,
  flipAngleDeg: flip,
  repetitionTimeMs: tr,
}: Physics): Weighting | null => {
  if (te === null || flip === null || tr === null) return null;
  if (flip <= LOW_FLIP_DEG && (te >= 9 || (tr >= LONG_GRADIENT_TR_MS && tr < 1500))) return 'T2*';
  return te < 8 && flip >= 5 && flip <= 90 && tr < 3000 ? 'T1' : null;
};

/** Without ScanningSequence a refocusing flip angle or a magnetisation-prepared variant tells the two families apart. */
const isSpinEcho = ({ scanningSequence, flipAngleDeg }: Physics): boolean =>
  scanningSequence.includes('SE') || (scanningSequence.length === 0 && (flipAngleDeg ?? 0) >= 90);
const isGradientEcho = ({ scanningSequence, sequenceVariant }: Physics): boolean =>
  scanningSequence.some((value) => value === 'GR' || value.includes('TFE')) ||
  (scanningSequence.length === 0 && sequenceVariant.some((value) => value === 'MP' || value === 'SP'));

/** AcquisitionContrast, unless it says T1 at an echo time that shows none. */
const namedWeighting = ({ acquisitionContrast, echoTimeMs }: Physics): Weighting | null => {
  const named = ACQUISITION_CONTRAST[acquisitionContrast?.trim().toUpperCase() ?? ''] ?? null;
  return named === 'T1' && (echoTimeMs ?? 0) >= T2_LEAST_TE_MS ? 'T2' : named;
};

const isDiffusion = ({ diffusionBValue, sequenceName }: Physics): boolean =>
  (diffusionBValue ?? 0) > 0 || /ep_b\d|ep2d_diff|DWI/iu.test(sequenceName ?? '');

/** Weighting from TR, TE, TI and the sequence (PS3.3 C.8.3.1); null where they do not say, or say what cannot be. */
export const physicalWeighting = (physics: Physics): Weighting | null => {
  if (isDiffusion(physics)) return 'DWI';
  if (!arePossibleTimes(physics)) return null;
  if (isInversion(physics)) return inversionWeighting(physics);
  const named = namedWeighting(physics);
  if (named) return named;
  if (physics.scanningSequence.includes('EP')) return null;
  if (isSpinEcho(physics)) return spinEchoWeighting(physics);
  return isGradientEcho(physics) ? gradientEchoWeighting(physics) : null;
};

const IMAGE_TYPE: readonly (readonly [string, Weighting])[] = [
  ['ADC', 'ADC'],
  ['DIFFUSION', 'DWI'],
  ['TRACEW', 'DWI'],
  ['FAT', 'Dixon-fat'],
  ['F', 'Dixon-fat'],
  ['IN_PHASE', 'Dixon-in'],
  ['IP', 'Dixon-in'],
  ['OPP_PHASE', 'Dixon-out'],
  ['OP', 'Dixon-out'],
  ['OUT_PHASE', 'Dixon-out'],
];

/** A Dixon fat or in-phase part keeps the sequence's TR and TE: what the image shows is in ImageType and the words. */
const byImageType = (imageType: readonly string[]): Weighting | null =>
  IMAGE_TYPE.find(([value]) => imageType.includes(value))?.[1] ?? null;

const SHOWN_BY_WORDS = new Set<Weighting>(['ADC', 'DWI', 'DCE', 'Dixon-fat', 'Dixon-in', 'Dixon-out']);

/** AcquisitionContrast without times is a label like any other: words that name another weighting leave it open. */
const isContradicted = ({ acquisitionContrast, repetitionTimeMs, echoTimeMs }: Physics, words: Words): boolean => {
  const named = ACQUISITION_CONTRAST[acquisitionContrast?.trim().toUpperCase() ?? ''];
  const isTimed = repetitionTimeMs !== null || echoTimeMs !== null;
  return named !== undefined && !isTimed && words.weighting !== null && words.weighting !== named;
};

/** Physics first, words second, except for what only the reconstruction decides. */
export const weightingOf = (record: HeaderRecord, words: Words): Weighting | null => {
  if (record.series.modality === 'CT') return 'CT';
  if (record.series.modality === 'PT') return 'PT';
  if (record.series.modality !== 'MR') return null;
  const shown = byImageType(record.image.imageType);
  if (shown) return shown;
  if (words.weighting && SHOWN_BY_WORDS.has(words.weighting)) return words.weighting;
  if (isContradicted(record.physics, words)) return null;
  return physicalWeighting(record.physics) ?? words.weighting;
};

/** Null when neither ScanOptions, the inversion time nor the words say. */
export const fatSuppressionOf = (record: HeaderRecord, words: Words, weighting: Weighting | null): boolean | null => {
  if (
    weighting === 'STIR' ||
    words.fatSuppressed ||
    record.image.imageType.some((value) => value === 'WATER' || value === 'W')
  )
    return true;
  if (
    record.physics.scanOptions.some((option) => /^(?:FS|FATSAT|SFS|SAT_FS|FAT_SAT)$/u.test(option.trim().toUpperCase()))
  )
    return true;
  return record.physics.scanOptions.length > 0 ? false : null;
};
