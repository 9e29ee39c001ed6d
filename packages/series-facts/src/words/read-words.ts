import type { Words } from '../facts.ts';
import { inOrder, LEVELS, type Level } from '../levels.ts';
import {
  CONTRAST_BOTH,
  CONTRAST_WITH,
  CONTRAST_WITHOUT,
  type ContrastWord,
  INTRATHECAL,
  NOT_AN_AGENT,
} from './contrast-words.ts';
import { REGION_WORDS } from './levels.ts';
import { normaliseText } from './normalise.ts';
import {
  EMERGENCY_WORDS,
  GENERIC_SPINE,
  HEAD_WORDS,
  PET_CT_WORDS,
  STATION_WORDS,
  TORSO_WORDS,
  WHOLE_BODY,
} from './region-words.ts';
import { LOCALIZER_WORDS } from './role-words.ts';
import { FAT_SUPPRESSION_WORDS, PLANE_WORDS, WEIGHTING_WORDS } from './sequence-words.ts';
import { unmappedTokens } from './unmapped.ts';
import { readLetteredLevels } from './vertebrae.ts';
import { matchesAny, rowsIn, type VocabularyRow } from './vocabulary-row.ts';
import { WHOLE_SPINE } from './whole-spine.ts';

const blank = (rows: readonly VocabularyRow<unknown>[], text: string): string =>
  rows.reduce((left, row) => left.replace(row.pattern, ' '), text);

/** A description cut after `W/` may have said `W/O`: it states nothing. */
const CUT_AFTER_WITH = /(?:^|[^A-Z0-9])W ?\/$/u;

/** `WO and W contrast IT` is one intrathecal examination, not an unenhanced and an intravenous one. */
const INTO_THE_SAC = /CONTRAST (?:IT|INTRATHE[CK]AL)(?![A-Z])/u;

/** Both before negative before positive: `WITHOUT` contains `WITH`, and `CONTRASTE SPONTANE` contains contrast. */
const readContrast = (text: string): ContrastWord => {
  const said = blank(NOT_AN_AGENT, text);
  if (CUT_AFTER_WITH.test(said)) return 'unstated';
  if (INTO_THE_SAC.test(said)) return 'intrathecal';
  if (matchesAny(CONTRAST_BOTH, said)) return 'both';
  const rest = blank(CONTRAST_WITHOUT, said);
  if (rest !== said) return 'without';
  if (matchesAny(INTRATHECAL, said)) return 'intrathecal';
  return matchesAny(CONTRAST_WITH, said) ? 'with' : 'unstated';
};

const firstValue = <Value>(rows: readonly VocabularyRow<Value>[], text: string): Value | null =>
  rowsIn(rows, text)[0]?.value ?? null;

const readLevels = (text: string, lettered: readonly Level[], wholeSpine: boolean): readonly Level[] =>
  wholeSpine ? LEVELS : inOrder([...lettered, ...rowsIn(REGION_WORDS, text).flatMap((row) => row.value)]);

/** What one description says, in ten languages. Total: any text gives words, and the tokens that gave none are listed. */
export const readWords = (raw: string): Words => {
  const text = normaliseText(raw);
  const wholeSpine = matchesAny(WHOLE_SPINE, text);
  const { levels: lettered, rest } = readLetteredLevels(text);
  const levels = readLevels(rest, lettered, wholeSpine);
  return {
    levels,
    wholeSpine,
    spine: wholeSpine || matchesAny(GENERIC_SPINE, text),
    head: matchesAny(HEAD_WORDS, text),
    wholeBody: matchesAny(WHOLE_BODY, text),
    torso: matchesAny(TORSO_WORDS, text),
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
