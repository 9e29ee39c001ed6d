import { CONTRAST_BOTH } from './contrast/both.ts';
import { CONTRAST_DENIED } from './contrast/denied.ts';
import { INTRATHECAL } from './contrast/intrathecal.ts';
import { NOT_AN_AGENT } from './contrast/not-an-agent.ts';
import { CONTRAST_WITH } from './contrast/with.ts';
import { CONTRAST_WITHOUT } from './contrast/without.ts';
import { INJECTION_SITES, REGION_WORDS } from './levels.ts';
import {
  EMERGENCY_WORDS,
  GENERIC_SPINE,
  HEAD_WORDS,
  LIMB_WORDS,
  NECK_WORDS,
  PET_CT_WORDS,
  STATION_WORDS,
  TORSO_WORDS,
  WHOLE_BODY,
} from './region-words.ts';
import {
  CALIBRATION_WORDS,
  COMPOSED_WORDS,
  DIXON_PART_WORDS,
  LOCALIZER_WORDS,
  MATERIAL_WORDS,
  NON_IMAGE_WORDS,
  REFORMAT_WORDS,
  SUBTRACTION_WORDS,
} from './role-words.ts';
import { FAT_SUPPRESSION_WORDS, PLANE_WORDS, WEIGHTING_WORDS } from './sequence-words.ts';
import type { VocabularyRow } from './vocabulary-row.ts';
import { WHOLE_SPINE } from './whole-spine.ts';

/** Of the built-in rows, words and codes; whoever changes what one of them reads changes this. */
export const VOCABULARY_VERSION = '2026-11-5';

/** Every row of the vocabulary, in the order in which it is tested. */
export const VOCABULARY: readonly VocabularyRow<unknown>[] = [
  ...WHOLE_SPINE,
  ...INJECTION_SITES,
  ...REGION_WORDS,
  ...GENERIC_SPINE,
  ...HEAD_WORDS,
  ...WHOLE_BODY,
  ...TORSO_WORDS,
  ...LIMB_WORDS,
  ...NECK_WORDS,
  ...EMERGENCY_WORDS,
  ...PET_CT_WORDS,
  ...STATION_WORDS,
  ...NOT_AN_AGENT,
  ...CONTRAST_BOTH,
  ...CONTRAST_WITHOUT,
  ...CONTRAST_DENIED,
  ...CONTRAST_WITH,
  ...INTRATHECAL,
  ...WEIGHTING_WORDS,
  ...FAT_SUPPRESSION_WORDS,
  ...PLANE_WORDS,
  ...LOCALIZER_WORDS,
  ...COMPOSED_WORDS,
  ...DIXON_PART_WORDS,
  ...REFORMAT_WORDS,
  ...MATERIAL_WORDS,
  ...SUBTRACTION_WORDS,
  ...CALIBRATION_WORDS,
  ...NON_IMAGE_WORDS,
];
