import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

export type ContrastWord = 'with' | 'without' | 'both' | 'intrathecal' | 'unstated';

const AGENT =
  '(?:CONTRA?ST(?:E|O)?|CONTRST|CONTRAS|CNTRST|CNTRAST|CONTR|CONT|CNTR|CNT|CON|CO|CM|DYE|GAD\\w*|GD|IV|MDC|KM|IC|INJ\\w*)';
const OUT = '(?:W ?/ ?[O0]|WO|W0|WITHOUT|W/OUT|WITH ?OUT)';
const IN = '(?:WITH|WTH|W ?/(?! ?[O0])|W)';
const AND = ' ?,? ?(?:\\+|&|AND|/|-|THEN|THN|OR|)? ?';

/** Phrases that hold a contrast word and mean something else; they are blanked before anything is read. */
export const NOT_AN_AGENT: readonly VocabularyRow<true>[] = [
  {
    id: 'mask.phase-contrast',
    pattern: word('PHASE ?-?CONTRAST|SPIN CONTRAST|T[12] CONTRAST|TISSUE CONTRAST|MAGNETI[SZ]ATION CONTRAST|PC MRA?'),
    value: true,
    examples: ['PHASE CONTRAST SAG', 'PHASE-CONTRAST'],
  },
  {
    id: 'mask.post-treatment',
    pattern: word(
      'POST ?-?(?:OP\\w*|RT|RAD\\w*|XRT|SURG\\w*|TREAT\\w*|CHEMO\\w*|SBRT|PROC\\w*|FOSSA|VOID\\w*|TRAUMA\\w*)|PRE ?-?(?:OP\\w*|RT|SURG\\w*|SAT\\w*|P|SET)|' +
        'NACH OP|STATUS POST|S/P|PRESAT\\w*|POSTERIOR',
    ),
    value: true,
    examples: ['POST OP SPINE', 'POSTOP', 'POST RT', 'PRESAT', 'PRE-OP', 'POST-SURGICAL'],
    counterExamples: ['T1 POST', 'PRE GAD'],
  },
  {
    id: 'mask.gadgetron',
    pattern: word('GADGETRON\\w*|GDC COIL|KINGDOM|ALTERNATIVE?'),
    value: true,
    examples: ['T2 GADGETRON', 'ALTERNATIV'],
  },
];

export const CONTRAST_BOTH: readonly VocabularyRow<true>[] = [
  {
    id: 'both.en',
    pattern: word(
      `${OUT}(?: ?${AGENT})?${AND}(?:WITH|WTH|W ?/?)(?: ?${AGENT})?|(?:WITH|WTH|W ?/?)(?: ?${AGENT})?${AND}(?:W ?/ ?[O0]|WO|W0|WITHOUT|W/OUT)(?: ?${AGENT})?|` +
        'WWO|W-WO|WOW|WAW|PRE ?(?:AND|&|/|\\+|-) ?POST|COMBO|COMBINED|COMB|NO THEN W\\S*|PLAIN ?(?:&|AND|\\+|/) ?(?:CONTRAST|ENHANCED)|' +
        'BEFORE (?:AND|&|/) AFTER(?: CONTRAST)?|NO ?[/,]? ?(?:THEN )?(?:WITH|W ?/)(?: ?(?:CON|CNTR)\\w*)?|WITH (?:AND|OR|&|/) WITHOUT|WITHOUT (?:AND|THEN|&|/) WITH',
    ),
    value: true,
    examples: [
      'MRI TOTAL SPINE W/WO CONTRAST',
      'W&W/0 CONTRAST',
      'W WO',
      'WO+W',
      'W/O THN WTH CON',
      'WWO',
      'WITHOUT AND WITH CONTRAST',
      'WO AND W CONTRAST IV',
      'COMBO',
    ],
    counterExamples: ['W/O CONTRAST', 'WITH CONTRAST', 'WO CONTRAST', 'WITHOUT CONTRAST'],
  },
  {
    id: 'both.de',
    pattern: word(
      'NATIV ?(?:UND|U\\.?|\\+|/|&|,)? ?(?:MIT |NACH |M\\.? ?|POST )?(?:KM|KONTRAST\\w*)|VOR (?:UND|U\\.|\\+|&|/) ?NACH (?:KM|KONTRAST\\w*|GD|GABE)|OHNE (?:UND|U\\.|\\+|&|/) ?MIT (?:KM|KONTRAST\\w*)|MIT (?:UND|U\\.|\\+|&|/) ?OHNE (?:KM|KONTRAST\\w*)',
    ),
    value: true,
    examples: ['NATIV UND KM', 'VOR UND NACH KM', 'NATIV + KM', 'OHNE UND MIT KM', 'NATIV/KM'],
    counterExamples: ['NATIV', 'MIT KM'],
  },
  {
    id: 'both.fr',
    pattern: word(
      'SANS (?:ET|PUIS|/|\\+)? ?AVEC(?: (?:INJ\\w*|GADO\\w*|CONTRASTE|PDC|IV))?|AVEC (?:ET|/) ?SANS|AVANT (?:ET|/) APRES(?: (?:INJ\\w*|GADO\\w*))?',
    ),
    value: true,
    examples: ['SANS ET AVEC INJECTION', 'SANS PUIS AVEC GADO', 'AVANT ET APRES INJECTION'],
  },
  {
    id: 'both.romance',
    pattern: word(
      '(?:SIN|SEM|SENZA|S/C) (?:Y|E|/|\\+|ED) ?(?:CON|COM|C/C)(?: (?:CONTRAST\\w*|GADO\\w*|MDC|CIV))?|(?:CON|COM) (?:Y|E|/|\\+) ?(?:SIN|SEM|SENZA)|SENZA/CON|CON/SIN|SIMPLES? Y CONTRASTAD[AO]|S/C Y C/C',
    ),
    value: true,
    examples: [
      'SIN Y CON CONTRASTE',
      'SENZA E CON MDC',
      'SEM E COM CONTRASTE',
      'CON E SENZA MDC',
      'SIMPLE Y CONTRASTADA',
    ],
  },
  {
    id: 'both.nl-sv',
    pattern: word(
      '(?:ZONDER|UTAN) (?:EN|OCH|/|\\+) ?(?:MET|MED)|(?:MET|MED) (?:EN|OCH|/|\\+) ?(?:ZONDER|UTAN)|FORE OCH EFTER|BLANCO (?:EN|\\+|/) ?(?:MET )?CONTRAST',
    ),
    value: true,
    examples: ['ZONDER EN MET CONTRAST', 'UTAN OCH MED KONTRAST', 'FORE OCH EFTER KONTRAST'],
  },
  {
    id: 'both.cjk',
    pattern: glyphs(
      '(?:単純|平[扫掃]|造影前) ?[+＋・/、及和与&]* ?(?:造影|增强|強化)|增强 ?[+＋及和与/、] ?平扫|造影前後',
    ),
    value: true,
    examples: ['単純+造影', '平扫+增强', '造影前後'],
    counterExamples: ['単純', '增强'],
  },
];

export const CONTRAST_WITHOUT: readonly VocabularyRow<true>[] = [
  {
    id: 'without.en',
    pattern: word(
      `W ?/ ?[O0]|W/OUT|WITH ?OUT|WO|W0|N/?CN|NC|NON ?-?(?:CON\\w*|ENHANCED|CE|IV)|NONCON\\w*|UNENHANCED|NO ?-?(?:${AGENT})|PLAIN(?! FILM)|C ?-(?=$|[ )])`,
    ),
    value: true,
    examples: [
      'MRI SPINE W/O',
      'WITHOUT CONTRAST',
      'WO CONTRAST',
      'NON CONTRAST',
      'NONCON',
      'UNENHANCED',
      'C-SPINE WO',
      'T1 C-',
    ],
    counterExamples: ['WITH CONTRAST', 'C-SPINE', 'TWO', 'PLAIN FILM'],
  },
  {
    id: 'pre.any',
    pattern: word('PRE(?: ?-?(?:CONTRAST|GAD\\w*|GD|INJ\\w*|KM|C|CON|MDC|IV|GADO))?|BASELINE|PREGD|PREGAD\\w*|PREKM'),
    value: true,
    examples: ['T1 SAG PRE', 'PRE GAD', 'PRE-CONTRAST', 'PRECONTRAST', 'T1 PRE GD'],
    counterExamples: ['PRESSURE', 'PREVIEW'],
  },
  {
    id: 'without.de',
    pattern: word('NATIVE?|OHNE (?:KM|KONTRAST\\w*|GD)|O\\.? ?KM|VOR (?:KM|KONTRAST\\w*|GD|GABE)|-KM|VOR'),
    value: true,
    examples: ['WS NATIV', 'OHNE KM', 'T1 TSE SAG VOR KM', 'T1 SAG VOR'],
    counterExamples: ['NATIVITY', 'NACH KM'],
  },
  {
    id: 'without.fr',
    pattern: word(
      'SANS (?:INJ\\w*|IV|PDC|GADO\\w*|CONTRASTE|PRODUIT)|NON INJECTE\\w*|CONTRASTE SPONTANE|S/ ?INJ|AVANT INJ\\w*|SPC|SANS',
    ),
    value: true,
    examples: ['SANS INJECTION', 'EN CONTRASTE SPONTANE', 'NON INJECTE', 'AVANT INJ'],
  },
  {
    id: 'without.es',
    pattern: word('SIN (?:CONTRASTE|GADO\\w*|CIV|MDC|CTE)|SIMPLE|S/C|S/ ?CTE|SIN'),
    value: true,
    examples: ['RM COLUMNA TOTAL SIMPLE', 'SIN CONTRASTE', 'S/C'],
    counterExamples: ['SIMPLEX', 'SINUS'],
  },
  {
    id: 'without.it',
    pattern: word('SENZA (?:MDC|M\\.?D\\.?C\\.?|CONTRASTO|GADO\\w*)|SENZA|BASALE|DIRETTA|S/?MDC'),
    value: true,
    examples: ['SENZA MDC', 'RM BASALE', 'SENZA CONTRASTO'],
  },
  {
    id: 'without.pt',
    pattern: word('SEM (?:CONTRASTE|GADO\\w*|CTE)|SEM|SIMPLES'),
    value: true,
    examples: ['SEM CONTRASTE', 'RM COLUNA SIMPLES'],
  },
  {
    id: 'without.nl',
    pattern: word('ZONDER(?: (?:CONTRAST|CM|GD|IV|KM))?|BLANCO'),
    value: true,
    examples: ['ZONDER CONTRAST', 'BLANCO'],
  },
  {
    id: 'without.sv',
    pattern: word('UTAN(?: (?:GD|KONTRAST|K))?|U ?-K|FORE KONTRAST|FORE GD'),
    value: true,
    examples: ['UTAN KONTRAST', 'FORE KONTRAST'],
  },
  {
    id: 'without.cjk',
    pattern: glyphs('単純|造影前|造影(?:なし|無)|非造影|平[扫掃]|非增强'),
    value: true,
    examples: ['単純MRI', '非造影', '腰椎平扫'],
  },
];

export const CONTRAST_WITH: readonly VocabularyRow<true>[] = [
  {
    id: 'with.en',
    pattern: word(
      `${IN} ?/? ?${AGENT}|${IN}(?= ?(?:[,;)]|$))|WITH IV|CONTRAST ?-?ENHANCED|ENHANCED|ENH|CONTRA?ST|CE|\\+ ?C|C ?\\+|\\+ ?(?:GD|GAD\\w*|KM|CM|MDC|CON\\w*)|GD ?\\+?|GADO?|GADOLINIUM|` +
        'DOTAREM|CLARISCAN|PROHANCE|MULTIHANCE|MAGNEVIST|OMNISCAN|GADOVIST|GADAVIST|ELUCIREM|VUEWAY|OMNIPAQUE|ISOVUE|VISIPAQUE|ULTRAVIST|IOMERON|IMERON|OPTIRAY',
    ),
    value: true,
    examples: [
      'MRI SPINE W CON',
      'WITH CONTRAST',
      'SAG T1 +C',
      'T1 C+',
      'W/DYE',
      'CE T1 SAG',
      'T1 FS +GAD',
      'WITH GAD',
      'LUMBAR SP W',
    ],
    counterExamples: ['CERVICAL', 'CENTER', 'T2W', 'WIDE', 'W/O CON'],
  },
  {
    id: 'post.any',
    pattern: word(
      'POST(?: ?-?(?:CONTRAST|GAD\\w*|GD|INJ\\w*|KM|IV|C|CON\\w*|MDC|GADO))?|POSTGAD\\w*|POSTGD|POSTKM|DELAYED',
    ),
    value: true,
    examples: ['T1 POST', 'POST GAD', 'POST-CONTRAST', 'T1 FS SAG LSPINE POST'],
    counterExamples: ['POSTURE'],
  },
  {
    id: 'with.de',
    pattern: word('(?:MIT|M\\.?|NACH|POST|N\\.) ?(?:KM|KONTRAST\\w*|GD|GABE)|KM|KONTRASTMITTEL\\w*|\\+ ?KM|NACH'),
    value: true,
    examples: ['T1 TSE SAG HWS KM', 'MIT KM', 'NACH KM', 'NACH KONTRASTMITTEL'],
    counterExamples: ['KMI'],
  },
  {
    id: 'with.fr',
    pattern: word(
      '(?:AVEC|APRES) ?(?:INJ\\w*|GADO\\w*|CONTRASTE|IV|PDC)|APRES|INJECTE\\w*|INJ|(?:POST|APRES) ?-?INJ\\w*|APC|GADO|\\+ ?(?:INJ\\w*|GADO)',
    ),
    value: true,
    examples: ['AVEC INJECTION', 'APRES INJECTION', 'T1 INJ', 'T1 SAG GADO', 'APRES GADO'],
  },
  {
    id: 'with.romance',
    pattern: word(
      '(?:CON|COM|DOPO|POS) (?:CONTRAST\\w*|GADO\\w*|MDC|M\\.?D\\.?C\\.?|CIV|CTE|GD)|CONTRASTAD[AO]|C/C|C/ ?CTE|POST ?-?CONTRASTE|MDC|C/?MDC|POS(?: ?-?(?:GD|GADO\\w*|CONTRASTE))|DOPO',
    ),
    value: true,
    examples: ['CON CONTRASTE', 'CON MDC', 'COM CONTRASTE', 'POS GD', 'DOPO MDC', 'CONTRASTADA'],
  },
  {
    id: 'with.nl-sv',
    pattern: word('(?:MET|NA|MED|EFTER) (?:CONTRAST|KONTRAST|CM|GD|GADOLINIUM|IV|K)'),
    value: true,
    examples: ['MET CONTRAST', 'MED KONTRAST', 'EFTER GD'],
    counterExamples: ['MET SPINE'],
  },
  {
    id: 'with.cjk',
    pattern: glyphs('造影後|造影(?!前|なし|無)|增强|[強强]化'),
    value: true,
    examples: ['造影後', '全脊椎 造影', '腰椎增强'],
    counterExamples: ['造影前', '造影なし'],
  },
];

export const INTRATHECAL: readonly VocabularyRow<true>[] = [
  {
    id: 'intrathecal',
    pattern: word(
      'MYELO(?:GRA\\w*|GRM|GRMS)?|MYELGRM|MYLEOGRAM|CT ?-?MYELO\\w*|POST ?-?MYELO\\w*|MIELO ?-?(?:TC|GRAF\\w*|GRAM\\w*)|INTRATHE[CK]AL\\w*|(?:CONTRAST|W) IT|IT CONTRAST|SACCORADICULOGRAPHIE',
    ),
    value: true,
    examples: [
      'CT MYELOGRAM TOTAL SPINE',
      'MYELO CTL 1.0',
      'POST MYELO CT',
      'MYELOGRAPHY',
      'INTRATHECAL',
      'W CONTRAST IT',
    ],
    counterExamples: ['MYELOMA', 'MYELOPATHY', 'MYELIN'],
  },
  {
    id: 'intrathecal.cjk',
    pattern: glyphs('脊髄造影|脊髓造影|椎管造影|ミエロ'),
    value: true,
    examples: ['脊髄造影CT', '椎管造影'],
  },
];
