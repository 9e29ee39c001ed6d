/** Ways in which orders and protocols name an agent. */
export const AGENT =
  '(?:CONTRA?ST(?:E|O)?|CONTRST|CONTRAS|CNTRST|CNTRAST|CONTR|CONT|CNTR|CNT|CON|CO|CM|DYE|GAD\\w*|GD|IV|MDC|KM|IC|INJ\\w*)';

/** Agents by the names that makers give them. */
export const BRANDS =
  '(?:DOTAREM|CLARISCAN|PROHANCE|MULTIHANCE|MAGNEVIST|OMNISCAN|GADOVIST|GADAVIST|ELUCIREM|VUEWAY|OMNIPAQUE|ISOVUE|VISIPAQUE|ULTRAVIST|IOMERON|IMERON|OPTIRAY)';

/** Without, with a zero for an O in some price lists. */
export const OUT = '(?:W ?/ ?[O0]|WO|W0|WITHOUT|W/OUT|WITH ?OUT)';

/** A `W` before one of these has something other than an agent. */
const NOT_CONTRAST = '(?! ?(?:[23]D|MIP|MPR|RECON|ANES|SED|CAD|CINE|FLAIR|DWI|DIFF|STIR|FLEX|EXT))';

/** With, and never the `W` of `W/O`. */
export const IN = `(?:WITH|WTH|W ?/(?! ?[O0])|W)${NOT_CONTRAST}`;

/** With as the second half of "without and with": its slash may be missing. */
export const IN_AFTER_OUT = `(?:WITH|WTH|W ?/?)${NOT_CONTRAST}`;

/** What stands between the two halves. `FLD`: followed. */
export const AND = ' ?,? ?(?:\\+|&|AND|/|-|THEN|THN|FLD|FLWD|FOLLOWED BY|)? ?';
