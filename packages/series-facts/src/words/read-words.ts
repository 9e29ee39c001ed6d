import type { Words } from '../facts.ts';
import { inOrder, LEVELS, type Level } from '../levels.ts';
import type { SiteVocabulary } from '../site-vocabulary.ts';
import { addMeaning } from './add-meaning.ts';
import { readContrast } from './contrast/read-contrast.ts';
import { INJECTION_SITES, REGION_WORDS } from './levels.ts';
import { normaliseText } from './normalise.ts';
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
import { LOCALIZER_WORDS } from './role-words.ts';
import { FAT_SUPPRESSION_WORDS, PLANE_WORDS, WEIGHTING_WORDS } from './sequence-words.ts';
import { type SiteRows, siteRowsOf, takeSiteWords } from './site-words.ts';
import { readStationLetters } from './station-letters.ts';
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

/** What the built-in rows say. What guards a verdict is read from the whole text, the rest from what the site left over. */
const readBuiltIn = (whole: string, left: string): Words => {
  const wholeSpine = matchesAny(WHOLE_SPINE, left);
  const lettered = readLetteredLevels(left);
  const stations = readStationLetters(lettered.rest);
  const { rest } = stations;
  const named = readLevels(rest, lettered.levels);
  return {
    levels: wholeSpine ? LEVELS : inOrder([...named, ...stations.levels]),
    leftOrLumbar: named.length === 0 && stations.levels.join('') === 'L',
    wholeSpine,
    spine: wholeSpine || matchesAny(GENERIC_SPINE, left),
    head: matchesAny(HEAD_WORDS, whole),
    wholeBody: matchesAny(WHOLE_BODY, whole),
    torso: matchesAny(TORSO_WORDS, whole),
    neck: matchesAny(NECK_WORDS, whole),
    limb: matchesAny(LIMB_WORDS, whole),
    petCt: matchesAny(PET_CT_WORDS, whole),
    emergency: matchesAny(EMERGENCY_WORDS, whole),
    station: firstValue(STATION_WORDS, whole),
    contrast: readContrast(rest),
    plane: firstValue(PLANE_WORDS, left),
    weighting: firstValue(WEIGHTING_WORDS, rest),
    fatSuppressed: matchesAny(FAT_SUPPRESSION_WORDS, left),
    localizer: matchesAny(LOCALIZER_WORDS, whole),
    unmapped: unmappedTokens(left, rest),
    siteWords: [],
  };
};

export const readText = (raw: string, site: SiteRows): Words => {
  const text = normaliseText(raw);
  const { ids, says, rest } = takeSiteWords(text, site);
  return says.reduceRight(addMeaning, { ...readBuiltIn(text, rest), siteWords: [...new Set(ids)] });
};

/**
 * What one description says, in ten languages and in the site's own words. Total: any text gives words, and the tokens that
 * gave none are listed. A site's word is read by the site's row alone; it can add a localizer or an emergency, never take
 * one away, and cannot speak of head, body, torso or PET.
 */
export const readWords = (raw: string, vocabulary: SiteVocabulary): Words => readText(raw, siteRowsOf(vocabulary));
