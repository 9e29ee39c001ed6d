import { VOCABULARY } from './vocabulary.ts';
import { blank } from './vocabulary-row.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Words that carry no fact by themselves: nothing for an admin to map. */
const SILENT = new Set([
  ...words('MR MRI MRT IRM RM RMN CT TC TDM NM US XR RF HC HB CHG HCHG PR NEW OLD SCAN IMAGING EXAM STUDY'),
  ...words(
    'THE A AN AND OR OF FOR BY TO IN ON AT FROM VIA DER DIE DAS DES UND VON IM DE LA LE LES DU DES ET EN EL LOS Y IL E DI DEL DELLA DO DA OCH',
  ),
  ...words('WITH MIT AVEC CON COM MET MED CONTRASTE CONTRAST KONTRAST CONT CONTR CNTR CNT CM DYE IV IT EV'),
  ...words('TSE FSE SE GRE GE FFE FGRE TFE EPI ME ISO SL MM ND 2D 3D P2 P3 AP RL 強調像 加权像'),
]);

/** A value of the protocol: `TR900`, `P2`, `FOV384`, `V12B`. */
const PARAMETER = /^[A-Z]{1,3}\d+[A-Z]?$/u;

/** Tokens of at least two letters that no row read: what an admin would map. */
export const unmappedTokens = (text: string, withoutLetteredLevels: string): readonly string[] => {
  const left = blank(VOCABULARY, withoutLetteredLevels);
  const tokens = left.match(/[A-Z\u3040-\u30ff\u3400-\u9fff][A-Z0-9\u3040-\u30ff\u3400-\u9fff]+/gu) ?? [];
  return [...new Set(tokens)].filter((token) => !SILENT.has(token) && !PARAMETER.test(token) && text.includes(token));
};
