import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT } from './parts.ts';

export const CONTRAST_WITHOUT: readonly VocabularyRow<true>[] = [
  {
    id: 'without.en',
    pattern: word(
      `W ?/ ?[O0]|W/OUT|WITH ?OUT|WO|W0|N/?CN|NC|NON ?-?(?:CON\\w*|ENH\\w*|GAD\\w*|GD|CE|IV)|UNENH\\w*|(?:BEFORE|PRIOR TO) (?:${AGENT})|NO ?-?(?:${AGENT})|PLAIN(?! FILM)|(?<!\\+ ?)(?:C|K|GADO?|GD|IV|CM)(?:-(?=$|[ )])| -$)|(?<= )-(?:C|GADO?|GD|CM)(?! ?-?(?:SPINE|SPN|SP))`,
    ),
    value: true,
    examples: [
      'MRI SPINE W/O',
      'WITHOUT CONTRAST',
      'WO CONTRAST',
      'NON CONTRAST',
      'NONCON',
      'NON-ENH',
      'NON GAD',
      'BEFORE CONTRAST',
      'UNENHANCED',
      'C-SPINE WO',
      'T1 C-',
      'T1 GD-',
      'SAG T1 -C',
    ],
    counterExamples: ['WITH CONTRAST', 'C-SPINE', 'TWO', 'PLAIN FILM', 'MR -C-SPINE', 'T1 +C -'],
  },
  {
    id: 'without.glued',
    pattern: word('T1(?:FS)?PRE'),
    value: true,
    examples: ['T1PRE SAG', 'T1FSPRE'],
  },
  {
    id: 'pre.any',
    pattern: word('PRE(?: ?-?(?:CONTRAST[EO]?|GAD\\w*|GD|INJ\\w*|KM|C|CON|MDC|IV|GADO))?|PREGD|PREGAD\\w*|PREKM'),
    value: true,
    examples: ['T1 SAG PRE', 'PRE GAD', 'PRE-CONTRAST', 'PRECONTRAST', 'T1 PRE GD', 'PRECONTRASTE'],
    counterExamples: ['PRESSURE', 'PREVIEW', 'BASELINE'],
  },
  {
    id: 'without.de',
    pattern: word(
      'NATIVE?|NAT|(?:OHNE|KEINE?N?) (?:KM|KONTRAST\\w*|GD)|(?<!I\\.? ?)[OV]\\.? ?KM|KM ?-(?= ?$)|(?:VOR|PRAE?) ?-?(?:KM|KONTRAST\\w*|GD|GABE)|-KM|VOR',
    ),
    value: true,
    examples: ['WS NATIV', 'OHNE KM', 'T1 TSE SAG VOR KM', 'T1 SAG VOR', 'T1 PRA KM', 'T1 V. KM', 'T1 SAG NAT'],
    counterExamples: ['NATIVITY', 'NACH KM', 'MIT I.V. KM'],
  },
  {
    id: 'without.fr',
    pattern: word(
      'SANS (?:INJ\\w*|IV|PDC|GADO\\w*|CONTRASTE|PRODUIT)|NON INJECTE\\w*|CONTRASTE SPONTANE|S/ ?(?:INJ\\w*|IV|PDC|GADO\\w*|GD|CONTRASTE)|PAS D.INJ\\w*|AVANT(?: (?:INJ\\w*|GADO\\w*|GD|IV|PDC|CONTRASTE)|(?= ?$))|SPC|SANS',
    ),
    value: true,
    examples: [
      'SANS INJECTION',
      'EN CONTRASTE SPONTANE',
      'NON INJECTE',
      'AVANT INJ',
      'AVANT GADO',
      'T1 AVANT',
      'S/GADO',
    ],
    counterExamples: ['AVANT CHIRURGIE'],
  },
  {
    id: 'without.es',
    pattern: word(
      'SIN (?:CONTRASTE|GADO\\w*|CIV|MDC|CTE)|SIMPLE|S/C|S/ ?(?:CTE|CIV|CONTRASTE)|SIN|BASAL(?! (?:GANGL|CIST))|ANTES(?= ?$)|ANTES DEL? (?:CONTRASTE|GADO\\w*|CIV)',
    ),
    value: true,
    examples: [
      'RM COLUMNA TOTAL SIMPLE',
      'SIN CONTRASTE',
      'S/C',
      'S/CONTRASTE',
      'T1 SAG BASAL',
      'ANTES DE CONTRASTE',
      'T1 ANTES',
    ],
    counterExamples: ['SIMPLEX', 'SINUS', 'BASAL GANGLIA'],
  },
  {
    id: 'without.it',
    pattern: word(
      'SENZA (?:MDC|M\\.?D\\.?C\\.?|CONTRASTO|GADO\\w*)|SENZA|BASALE|DIRETTA|S/?MDC|SMC|PRIMA (?:DEL |DI )?(?:MDC|M\\.?D\\.?C\\.?|CONTRASTO|GADO\\w*|GD)',
    ),
    value: true,
    examples: ['SENZA MDC', 'RM BASALE', 'SENZA CONTRASTO', 'T1 PRIMA DEL MDC', 'PRIMA MDC'],
  },
  {
    id: 'without.pt',
    pattern: word('SEM (?:CONTRASTE|GADO\\w*|CTE)|SEM|SIMPLES|S/ CONTRASTE|ANTES D[OE] (?:CONTRASTE|GADO\\w*)'),
    value: true,
    examples: ['SEM CONTRASTE', 'RM COLUNA SIMPLES', 'RM COLUNA LOMBAR S/ CONTRASTE', 'ANTES DO CONTRASTE'],
  },
  {
    id: 'without.nl',
    pattern: word('ZONDER(?: (?:CONTRAST|CM|GD|IV|KM))?|BLANCO|(?:VOOR|GEEN|Z\\.?) ?(?:CONTRAST|GADO\\w*|CM|GD|KM)'),
    value: true,
    examples: ['ZONDER CONTRAST', 'BLANCO', 'T1 VOOR GADO', 'VOOR CONTRAST', 'Z CONTRAST', 'GEEN CONTRAST'],
  },
  {
    id: 'without.sv',
    pattern: word(
      'UTAN(?: (?:GD|KONTRAST|K))?|U ?-K|(?:U\\.?|EJ|INGEN|FORE|INNAN) (?:I\\.?V\\.? )?(?:KONTRAST|GD)|(?<= )-K',
    ),
    value: true,
    examples: ['UTAN KONTRAST', 'FORE KONTRAST', 'U KONTRAST', 'EJ KONTRAST', 'INNAN KONTRAST', 'HELRYGG -K'],
    counterExamples: ['T1-K'],
  },
  {
    id: 'without.cjk',
    pattern: glyphs(
      '単純|造影前|造影[剤剂]? ?(?:なし|無し?|せず|不可|禁忌|中止|\\(-\\)|-(?=$| ))|[非未無无]造影|平[扫掃]|[非未無无不] ?(?:[增増][强強]|[强強]化)|(?:[增増][强強]|[强強]化|注[药藥射]|打[药藥])前',
    ),
    value: true,
    examples: [
      '単純MRI',
      '非造影',
      '腰椎平扫',
      'T1 造影(-)',
      '造影不可',
      '增强前',
      '无增强',
      '未增强',
      '未强化',
      '注药前',
    ],
  },
];
