import { blank, matchesAny } from '../vocabulary-row.ts';
import { CONTRAST_BOTH } from './both.ts';
import { CONTRAST_DENIED } from './denied.ts';
import { INTRATHECAL } from './intrathecal.ts';
import { NOT_AN_AGENT } from './not-an-agent.ts';
import { CONTRAST_WITH } from './with.ts';
import { CONTRAST_WITHOUT } from './without.ts';

export type ContrastWord = 'with' | 'without' | 'both' | 'intrathecal' | 'unstated';

/** Both before negative before positive: the first of these that anything in a text says is what the text says. */
export const CAUTIOUS_FIRST: readonly ContrastWord[] = ['both', 'without', 'intrathecal', 'with'];

/** A description cut after `W/` may have said `W/O`: it states nothing. */
const CUT_AFTER_WITH = /(?:^|[^A-Z0-9])W ?\/$/u;

/** `W/O AND`, `SANS ET`, `平扫+`: cut after the conjunction of "without and with". */
const CUT_AFTER_AND = / ?(?:[+&/＋、及和与]|(?<= )(?:AN?D?|UND?|U\.?|ET?|Y|EN|OCH))$/u;

/** Without, and the text ends in the middle of what follows: it may have gone on `and with`. */
const isCutAfterWithout = (text: string): boolean => {
  const rest = text.replace(CUT_AFTER_AND, '');
  if (rest === text) return false;
  return CONTRAST_WITHOUT.some(({ pattern }) =>
    [...rest.matchAll(pattern)].some((match) => match.index + match[0].length === rest.length),
  );
};

/** `WO and W contrast IT` is one intrathecal examination, not an unenhanced and an intravenous one. */
const INTO_THE_SAC = /CONTRAST (?:IT|INTRATHE[CK]AL)(?![A-Z])/u;

/**
 * What normalised text without lettered levels says of contrast. Both before negative before positive: `WITHOUT` contains
 * `WITH`, and `CONTRASTE SPONTANE` contains contrast.
 */
export const readContrast = (text: string): ContrastWord => {
  const said = blank(NOT_AN_AGENT, text);
  if (CUT_AFTER_WITH.test(said) || isCutAfterWithout(said)) return 'unstated';
  if (INTO_THE_SAC.test(said)) return 'intrathecal';
  if (matchesAny(CONTRAST_BOTH, said)) return 'both';
  if (matchesAny(CONTRAST_WITHOUT, said) || matchesAny(CONTRAST_DENIED, said)) return 'without';
  if (matchesAny(INTRATHECAL, said)) return 'intrathecal';
  return matchesAny(CONTRAST_WITH, said) ? 'with' : 'unstated';
};
