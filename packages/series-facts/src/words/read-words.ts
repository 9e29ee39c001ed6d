import type { Words } from '../facts.ts';
import { inOrder, LEVELS, type Level } from '../levels.ts';
import { readContrast } from './contrast/read-contrast.ts';
import { INJECTION_SITES, REGION_WORDS } from './levels.ts';
import { normaliseText } from './normalise.ts';
import {
  EMERGENCY_WORDS,
  GENERIC_SPINE,
  HEAD_WORDS,
  NECK_WORDS,
  PET_CT_WORDS,
  STATION_WORDS,
  TORSO_WORDS,
  WHOLE_BODY,
} from './region-words.ts';
import { LOCALIZER_WORDS } from './role-words.ts';
import { FAT_SUPPRESSION_WORDS, PLANE_WORDS, WEIGHTING_WORDS } from './sequence-words.ts';
import { unmappedTokens } from './unmapped.ts';
import { readLetteredLevels } from './vertebrae.ts';
import { blank, matchesAny, rowsIn, type VocabularyRow } from './vocabulary-row.ts';
import { WHOLE_SPINE } from './whole-spine.ts';

const firstValue = <Value>(rows: readonly VocabularyRow<Value>[], text: string): Value | null =>
  rowsIn(rows, text)[0]?.value ?? null;

const regionsIn = (text: string): readonly Level[] => rowsIn(REGION_WORDS, text).flatMap((row) => row.value);

/** Regions beside an injection site; the site itself where nothing else is named. */
const readLevels = (text: string, lettered: readonly Level[]): readonly Level[] => {
  const imaged = [...lettered, ...regionsIn(blank(INJECTION_SITES, text))];
  return inOrder(imaged.length > 0 ? imaged : regionsIn(text));
};

/** What one description says, in ten languages. Total: any text gives words, and the tokens that gave none are listed. */
export const readWords = (raw: string): Words => {
  const text = normaliseText(raw);
  const wholeSpine = matchesAny(WHOLE_SPINE, text);
  const { levels: lettered, rest } = readLetteredLevels(text);
  const levels = wholeSpine ? LEVELS : readLevels(rest, lettered);
  return {
    levels,
    wholeSpine,
    spine: wholeSpine || matchesAny(GENERIC_SPINE, text),
    head: matchesAny(HEAD_WORDS, text),
    wholeBody: matchesAny(WHOLE_BODY, text),
    torso: matchesAny(TORSO_WORDS, text),
    neck: matchesAny(NECK_WORDS, text),
    petCt: matchesAny(PET_CT_WORDS, text),
    emergency: matchesAny(EMERGENCY_WORDS, text),
    station: firstValue(STATION_WORDS, text),
    contrast: readContrast(rest),
    plane: firstValue(PLANE_WORDS, text),
    weighting: firstValue(WEIGHTING_WORDS, rest),
    fatSuppressed: matchesAny(FAT_SUPPRESSION_WORDS, text),
    localizer: matchesAny(LOCALIZER_WORDS, text),
    unmapped: unmappedTokens(text, rest),
  };
};
