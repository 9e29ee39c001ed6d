import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT } from './parts.ts';

export const CONTRAST_WITHOUT: readonly VocabularyRow<true>[] = [
  {
    id: 'without.en',
    pattern: word(
      `W ?/ ?[O0]|W/OUT|WITH ?OUT|WO|W0|N/?CN|NC|NON ?-?(?:CON\\w*|ENHANCED|CE|IV)|NONCON\\w*|UNENHANCED|NO ?-?(?:${AGENT})|PLAIN(?! FILM)|(?<!\\+ ?)(?:C|GADO?|GD|IV|CM)-(?=$|[ )])|(?<= )-(?:C|GADO?|GD|CM)(?! ?-?(?:SPINE|SPN|SP))`,
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
      'T1 GD-',
      'SAG T1 -C',
    ],
    counterExamples: ['WITH CONTRAST', 'C-SPINE', 'TWO', 'PLAIN FILM', 'MR -C-SPINE', 'T1 +C -'],
  },
  {
    id: 'pre.any',
    pattern: word('PRE(?: ?-?(?:CONTRAST|GAD\\w*|GD|INJ\\w*|KM|C|CON|MDC|IV|GADO))?|PREGD|PREGAD\\w*|PREKM'),
    value: true,
    examples: ['T1 SAG PRE', 'PRE GAD', 'PRE-CONTRAST', 'PRECONTRAST', 'T1 PRE GD'],
    counterExamples: ['PRESSURE', 'PREVIEW', 'BASELINE'],
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
    pattern: glyphs('単純|造影前|造影(?:なし|無)|非造影|平[扫掃]|非[增増][强強]'),
    value: true,
    examples: ['単純MRI', '非造影', '腰椎平扫'],
  },
];
