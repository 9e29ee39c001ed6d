import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT, BRANDS, IN } from './parts.ts';

export const CONTRAST_WITH: readonly VocabularyRow<true>[] = [
  {
    id: 'with.en',
    pattern: word(
      `${IN} ?/? ?${AGENT}|${IN}(?= ?(?:[,;)]|$))|WITH IV|CONTRAST ?-?ENHANCED|ENHANCED|ENH|CONTRA?ST|CE|(?:C|K|CM) ?\\+|W ?/ ?C(?= ?$)|(?:IV|I) ?\\+|GD ?\\+?|GADO?|GADOLIN\\w*|${BRANDS}`,
    ),
    value: true,
    examples: [
      'T1 SAG IV+',
      'MRI SPINE W CON',
      'WITH CONTRAST',
      'T1 C+',
      'W/DYE',
      'SAG T1 W/C',
      'CE T1 SAG',
      'WITH GAD',
      'LUMBAR SP W',
    ],
    counterExamples: ['CERVICAL', 'CENTER', 'T2W', 'WIDE', 'W/O CON'],
  },
  {
    id: 'with.glued',
    pattern: word('T1(?:FS)?(?:GD|GAD|KM|POST|CE)'),
    value: true,
    examples: ['T1GD SAG', 'T1POST', 'T1FSGD'],
    counterExamples: ['T1PRE', 'T1CERV'],
  },
  {
    id: 'with.plus',
    pattern: glyphs(
      '\\+ ?(?:C|K|G|KONTRAST|GD|GAD\\w*|KM|CM|MDC|IV|CON\\w*|INJ\\w*)(?![A-Z0-9])(?! ?[-/]?(?:SPINE|SPN|SP|WS|WK)(?![A-Z]))',
    ),
    value: true,
    examples: ['SAG T1 +C', 'T1 FS +GAD', 't1_tse_sag+C', 'T1 SAG +K', '+C SAG T1'],
    counterExamples: ['T+C-SPINE', 'L+C SPINE', '+CERVICAL'],
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
    pattern: word(
      '(?:MIT|M\\.?|NACH|POST|N\\.?) ?(?:KM|KONTRAST\\w*|GD|GABE)|KM(?! ?-(?: |$))|KONTRASTMITTEL\\w*|NACH',
    ),
    value: true,
    examples: ['T1 TSE SAG HWS KM', 'MIT KM', 'NACH KM', 'NACH KONTRASTMITTEL', 'T1 SAG NKM'],
    counterExamples: ['KMI', 'T1 KM-'],
  },
  {
    id: 'with.fr',
    pattern: word(
      '(?:AVEC|APRES) ?(?:INJ\\w*|GADO\\w*|CONTRASTE|IV|PDC|PRODUIT DE CONTRASTE)|APRES|INJECTE\\w*|INJ|(?:POST|APRES) ?-?INJ\\w*|APC|GADO',
    ),
    value: true,
    examples: ['AVEC INJECTION', 'APRES INJECTION', 'T1 INJ', 'T1 SAG GADO', 'APRES GADO', 'AVEC PRODUIT DE CONTRASTE'],
  },
  {
    id: 'with.romance',
    pattern: word(
      '(?:CON|COM|DOPO|POS|APOS|TRAS|DEPOIS D[OE]|DESPUES DEL?) (?:CONTRAST\\w*|GADO\\w*|MDC|M\\.?D\\.?C\\.?|CIV|CTE|GD)|CONTRASTAD[AO]|C/C|C/ ?(?:CTE|CONTRASTE|CIV|GADO\\w*|GD)|CMC|CMDC|(?:MEZZO|MEDIO|MEIO) D[IE] CONTRAST\\w*|POST ?-?CONTRASTE|MDC|C/?MDC|CIV|POS(?: ?-?(?:GD|GADO\\w*|CONTRASTE)|(?=$))|DOPO',
    ),
    value: true,
    examples: [
      'CON CONTRASTE',
      'CON MDC',
      'COM CONTRASTE',
      'POS GD',
      'DOPO MDC',
      'TRAS CONTRASTE',
      'APOS CONTRASTE',
      'CONTRASTADA',
      'C/ CONTRASTE',
      'T1 SAG CMC',
      'SAG T1 PÓS',
      'T1 CIV',
    ],
    counterExamples: ['POS 2'],
  },
  {
    id: 'with.nl-sv',
    pattern: word('(?:MET|NA|MED|EFTER) (?:CONTRAST|KONTRAST|CM|GD|GADOLINIUM|IV|K)|I\\.?V\\.? KONTRAST'),
    value: true,
    examples: ['MET CONTRAST', 'MED KONTRAST', 'EFTER GD', 'IV KONTRAST'],
    counterExamples: ['MET SPINE'],
  },
  {
    id: 'with.cjk',
    pattern: glyphs(
      '造影後|(?<![非未無无])造影(?![剤剂]? ?(?:なし|無)|前|せず|不可|禁忌|中止| ?\\(-\\))|(?<![非未無无不] ?)(?:[增増][强強]|[强強]化)(?!前)|(?:注[药藥射]|打[药藥])[后後]',
    ),
    value: true,
    examples: ['造影後', '全脊椎 造影', '腰椎增强', '注药后'],
    counterExamples: ['造影前', '造影なし', '造影(-)', '增强前', '未增强'],
  },
];
