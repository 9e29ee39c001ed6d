import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT, AND, IN_AFTER_OUT, OUT } from './parts.ts';

export const CONTRAST_BOTH: readonly VocabularyRow<true>[] = [
  {
    id: 'both.en',
    pattern: word(
      `${OUT}(?: ?${AGENT})?${AND}${IN_AFTER_OUT}(?: ?${AGENT})?|(?:WITH|WTH|W ?/?)(?: ?${AGENT})?${AND}(?:W ?/ ?[O0]|WO|W0|WITHOUT|W/OUT)(?: ?${AGENT})?|` +
        'WWO|W-WO|WOW|WAW|PRE ?(?:AND|&|/|\\+|-|E|Y|ET|EN|UND|OCH)? ?POST|COMBO|COMBINED|COMB|NO THEN W\\S*|PLAIN ?(?:&|AND|\\+|/) ?(?:CONTRAST|ENHANCED)|' +
        'BEFORE (?:AND|&|/) AFTER(?: CONTRAST)?|NO ?[/,]? ?(?:THEN )?(?:WITH|W ?/)(?: ?(?:CON|CNTR)\\w*)?|WITH (?:AND|&|/) WITHOUT|WITHOUT (?:AND|THEN|&|/) WITH',
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
      'PRE E POST MDC',
      'W/O FLD W/CONT',
    ],
    counterExamples: [
      'W/O CONTRAST',
      'WITH CONTRAST',
      'WO CONTRAST',
      'WITHOUT CONTRAST',
      'WO CONT W 3D',
      'WO W ANESTHESIA',
    ],
  },
  {
    id: 'both.de',
    pattern: word(
      'NATIV ?(?:UND|U\\.?|\\+|/|&|,)? ?(?:DANN )?(?:MIT |NACH |M\\.? ?|POST )?(?:KM|KONTRAST\\w*)|VOR (?:UND|U\\.|\\+|&|/) ?NACH (?:KM|KONTRAST\\w*|GD|GABE)|OHNE (?:UND|U\\.|\\+|&|/) ?MIT (?:KM|KONTRAST\\w*)|MIT (?:UND|U\\.|\\+|&|/) ?OHNE (?:KM|KONTRAST\\w*)',
    ),
    value: true,
    examples: ['NATIV UND KM', 'VOR UND NACH KM', 'NATIV + KM', 'OHNE UND MIT KM', 'NATIV/KM', 'NATIV, DANN KM'],
    counterExamples: ['NATIV', 'MIT KM'],
  },
  {
    id: 'both.fr',
    pattern: word(
      'SANS ?(?:ET|PUIS|/|\\+|-)? ?AVEC(?: (?:INJ\\w*|GADO\\w*|CONTRASTE|PDC|IV))?|AVEC (?:ET|/) ?SANS|AVANT (?:ET|/) APRES(?: (?:INJ\\w*|GADO\\w*))?|(?:IV|C|GADO|GD) ?- ?(?:/|,|ET|AND|&|Y|E|)? ?(?:IV|C|GADO|GD) ?\\+|(?:IV|C|GADO|GD) ?- ?/ ?\\+|-(?:C|GD) ?[/,&]? ?\\+(?:C|GD)|[CS]/[CS] ?(?:MDC|M\\.D\\.C\\.)',
    ),
    value: true,
    examples: [
      'SANS ET AVEC INJECTION',
      'SANS PUIS AVEC GADO',
      'AVANT ET APRES INJECTION',
      'SANS/AVEC GADO',
      'IV-/IV+',
      'C- C+',
      'C- ET C+',
      'SPINE -C +C',
      'S/C MDC',
    ],
  },
  {
    id: 'both.romance',
    pattern: word(
      '(?:SIN|SEM|SENZA|S/C) (?:Y|E|/|\\+|ED) ?(?:CON|COM|C/C)(?: (?:CONTRAST\\w*|GADO\\w*|MDC|CIV))?|(?:CON|COM) (?:Y|E|/|\\+) ?(?:SIN|SEM|SENZA)|SENZA/CON|CON/SIN|SIMPLES? Y CONTRASTAD[AO]|S/C Y C/C|S/ ?(?:E|Y) ?C/ ?(?:CONTRASTE|CTE|GADO\\w*)|PRIMA E DOPO|ANTES (?:E|Y) (?:DEPOIS|APOS|DESPUES)|SMC ?[/+E-] ?CMC|SMDC ?[/+E-] ?CMDC',
    ),
    value: true,
    examples: [
      'SIN Y CON CONTRASTE',
      'SENZA E CON MDC',
      'SEM E COM CONTRASTE',
      'CON E SENZA MDC',
      'SIMPLE Y CONTRASTADA',
      'PRIMA E DOPO MDC',
      'ANTES Y DESPUES DE CONTRASTE',
      'S/ E C/ CONTRASTE',
    ],
  },
  {
    id: 'both.nl-sv',
    pattern: word(
      '(?:ZONDER|UTAN) (?:EN|OCH|/|\\+) ?(?:MET|MED)|(?:MET|MED) (?:EN|OCH|/|\\+) ?(?:ZONDER|UTAN)|FORE (?:OCH|/|\\+|&) ?EFTER|VOOR (?:EN|/|\\+|&) ?NA (?:CONTRAST|GADO\\w*|GD|CM)|BLANCO (?:EN|\\+|/) ?(?:MET )?CONTRAST',
    ),
    value: true,
    examples: ['ZONDER EN MET CONTRAST', 'UTAN OCH MED KONTRAST', 'FORE OCH EFTER KONTRAST', 'VOOR EN NA CONTRAST'],
  },
  {
    id: 'both.cjk',
    pattern: glyphs(
      '(?:単純|平[扫掃]|造影前|非造影) ?[-+＋・/、,及和与與&]* ?(?:造影|[增増][强強]|[强強]化)|[增増][强強] ?[-+＋及和与與/、,] ?平[扫掃]|造影 ?[-+＋・/、,] ?単純|造影前後|(?:[增増][强強]|[强強]化)前[/、和及与]?[后後]',
    ),
    value: true,
    examples: ['単純+造影', '平扫+增强', '造影前後', '平扫+增強', '造影+単純', '增强前后'],
    counterExamples: ['単純', '增强'],
  },
];
