import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

const SPINAL = 'SPINAL (?:CORD|CANAL|AXIS|COLUMN)';
/** `LUMBAR SPINE COMPLETE` is a complete examination of a part. */
const NOT_OF_A_REGION = '(?<!(?:CERV\\w*|THOR\\w*|LUMB\\w*|DORSAL|SACRAL|(?<![A-Z0-9])(?:[CTDL]|LS|TL|TH))[ /-]{0,2})';
const NOT_ONE_REGION = '(?! ?[-,]? ?(?:CERV|THOR|LUMB)\\w*\\b(?! ?(?:[-,/&+]|AND|CERV|THOR|LUMB|DORS|SPINE)))';
const NOT_OF_A_REGION_NL = '(?<!(?:CERVICALE|THORACALE|LUMBALE|LUMBOSACRALE) )';
const NOT_OF_A_REGION_DE = '(?<!(?:ZERVIKALE|THORAKALE|LUMBALE|OBERE|UNTERE) )';

/** Words for the entire spine. None of them proves a millimetre: they say what was meant. */
export const WHOLE_SPINE: readonly VocabularyRow<true>[] = [
  {
    id: 'whole.en',
    pattern: word(
      `(?:WHOLE|ENTIRE|TOTAL|COMPLETE|FULL|COMPL|WH|TOT) ?-?(?:SPINE|SPNE|SPN|SP|${SPINAL})${NOT_ONE_REGION}|` +
        `${NOT_OF_A_REGION}(?:SPINE|${SPINAL}) ?-?,? ?(?:WHOLE|ENTIRE|TOTAL|COMPLETE|FULL|SCREEN(?:ING)?|ALL (?:LEVELS|REGIONS))(?! (?:PROTOCOL|STUDY|EXAM|SERIES|FOV))|` +
        'SPINE \\(WHOLE\\)|(?:PAN|HOLO) ?-?SPINE|CERVICAL SPINE TO (?:COCCYX|SACRUM)|C ?-?SPINE TO (?:COCCYX|SACRUM)',
    ),
    value: true,
    examples: [
      'MRI WHOLE SPINE',
      'TOTAL SPINE W/WO',
      'SPINE TOTAL',
      'WHOLESPINE',
      'ENTIRE SPINAL CANAL',
      'PANSPINE',
      'CERVICAL SPINE TO COCCYX',
      'SPINE (WHOLE)',
      'CT SPINE TOTAL',
      'SPINAL CORD TOTAL',
      'ENTIRE SPINE CERVICAL, THORACIC, LUMBAR',
      'SPINE ALL LEVELS',
      'TOT SPINE',
      'WH SPINE',
    ],
    counterExamples: [
      'LUMBAR SPINE COMPLETE',
      'C-SPINE SCREENING',
      'C-SPINE TOTAL',
      'COMPLETE SPINE LUMBAR',
      'SPINE FULL PROTOCOL',
      'TOTAL HIP',
      'SPINE 2 VIEWS',
      'COMPLETE SPIRAL',
      'FULL SPIR',
    ],
  },
  {
    id: 'whole.neuraxis',
    pattern: word('NEURO ?-?(?:AXIS|ACHSE|EIXO|EJE)|NEURAXIS|NEURASSE|NEVRAXE|CRANIO ?-?SPINAL(?: AXIS|E)?'),
    value: true,
    examples: [
      'MR NEURAXIS',
      'CRANIOSPINAL AXIS W CON',
      'NEURO-EIXO',
      'NEUROACHSE',
      'NEUROEJE',
      'RM NEURASSE',
      'CRANIOSPINALE AS',
    ],
  },
  {
    id: 'whole.de',
    pattern: word(
      `(?:GANZE?[NRS]?|GESAMTE?[NRS]?|KOMPLETTE[NRS]?|KOMPL\\.) ?-?(?:WIRBELSAE?ULE|WS|SPINALKANALS?|MYELON)|${NOT_OF_A_REGION_DE}(?:WIRBELSAE?ULE|WS|SPINALKANAL|MYELON)[ ,-]*(?:GANZ\\w*|GESAMT|KOMPLETT|KO?MPL\\.?|KPL\\.?|TOTAL)|GWS|ACHSENSKELETT`,
    ),
    value: true,
    examples: [
      'MRT GANZWIRBELSAULE',
      'GESAMTE WIRBELSAEULE',
      'WS GESAMT',
      'GANZ-WS',
      'GWS NATIV',
      'DER GESAMTEN WIRBELSAULE',
      'MYELON GESAMT',
    ],
    counterExamples: ['WS LWS', 'LUMBALE WIRBELSAULE KOMPLETT', 'LWS GANZ'],
  },
  {
    id: 'whole.fr',
    pattern: word(
      'RACHIS[ -]*(?:ENTIER|COMPLET|TOTAL|GLOBAL)|(?:TOTALITE|ENSEMBLE) DU RACHIS|TOUT LE RACHIS|RACHIS EN (?:TOTALITE|ENTIER)|COLONNE(?: VERTEBRALE)? (?:ENTIERE|COMPLETE|TOTALE)|' +
        '(?<!(?:COMPRESSION|CONE|ANGIO|ARTERES?) )MEDULLAIRES?(?: TOTALE| COMPLETE)?(?! (?:CERVICAL|DORSAL|THORACIQUE|LOMBAIRE))|MOELLE(?: EPINIERE)? (?:ENTIERE|COMPLETE|TOTALE)|PAN ?-?RACHI\\w*|' +
        '(?:RACHIS )?CERVICO ?-?(?:DORSO|THORACO) ?-?LOMB\\w*(?: ?-?SACRE\\w*)?',
    ),
    value: true,
    examples: [
      'IRM RACHIS ENTIER',
      'IRM MEDULLAIRE',
      'RACHIS CERVICO-DORSO-LOMBAIRE',
      'COLONNE VERTEBRALE COMPLETE',
      'TOUT LE RACHIS',
    ],
    counterExamples: ['RACHIS LOMBAIRE', 'MOELLE OSSEUSE', 'COMPRESSION MEDULLAIRE', 'CONE MEDULLAIRE'],
  },
  {
    id: 'whole.nl',
    pattern: word(
      `(?:TOTA(?:LE|AL)|GEHELE|HELE|VOLLEDIGE) ?(?:WERVELKOLOM|WERVELZUIL|WK)|${NOT_OF_A_REGION_NL}(?:WERVELKOLOM|WK) (?:TOTAAL|GEHEEL|COMPLEET|VOLLEDIG)|CTL ?-?WK|(?<!(?:CERVICAAL|THORACAAL|LUMBAAL) )MYELUM`,
    ),
    value: true,
    examples: ['MRI TOTALE WERVELKOLOM', 'MRI TOTAAL WERVELKOLOM', 'WERVELKOLOM TOTAAL', 'MR MYELUM'],
    counterExamples: ['LUMBALE WERVELKOLOM', 'LUMBALE WERVELKOLOM VOLLEDIG', 'THORACAAL MYELUM'],
  },
  {
    id: 'whole.es',
    pattern: word(
      'COLUMNA(?: VERTEBRAL)? (?:COMPLETA|TOTAL|ENTERA)|RAQUIS (?:COMPLETO|TOTAL)|TODA LA COLUMNA|COLUMNA(?: VERTEBRAL)? EN SU TOTALIDAD|(?:RMN?|MEDULA)(?: ESPINAL)? COMPLETA|RMN? MEDULAR|' +
        '(?:COLUMNA )?CERVICO ?-?(?:DORSO|TORACO) ?-?LUMBAR|PANCOLUMNA',
    ),
    value: true,
    examples: ['RM COLUMNA COMPLETA', 'RM COLUMNA TOTAL', 'COLUMNA CERVICO-DORSO-LUMBAR', 'TODA LA COLUMNA'],
    counterExamples: ['RM COLUMNA LUMBAR', 'TOTAL CADERA'],
  },
  {
    id: 'whole.it',
    pattern: word(
      '(?:COLONNA(?: VERTEBRALE)?|RACHIDE|MIDOLLO(?: SPINALE)?) (?:IN TOTO|INTER[AO]|COMPLET[AO]|TOTALE)|INTER[AO] (?:COLONNA|RACHIDE|MIDOLLO)|' +
        '(?:COLONNA |RACHIDE )?CERVICO ?-?(?:DORSO|TORACO) ?-?LOMBARE',
    ),
    value: true,
    examples: ['RM COLONNA IN TOTO', 'RACHIDE IN TOTO CON MDC', 'MIDOLLO SPINALE COMPLETO', 'INTERA COLONNA'],
    counterExamples: ['COLONNA LOMBARE', 'ADDOME IN TOTO'],
  },
  {
    id: 'whole.pt',
    pattern: word(
      'COLUNA(?: VERTEBRAL)? (?:TOTAL|COMPLETA|INTEIRA)|TODA A COLUNA|(?:COLUNA )?CERVICO ?-?(?:DORSO|TORACO) ?-?LOMBAR',
    ),
    value: true,
    examples: ['RM COLUNA TOTAL', 'COLUNA VERTEBRAL COMPLETA', 'TODA A COLUNA'],
    counterExamples: ['COLUNA LOMBAR'],
  },
  {
    id: 'whole.sv',
    pattern: word('HELA? ?-?RYGG\\w*|TOTAL ?RYGG\\w*|HELA (?:SPINALKANALEN|KOTPELAREN)'),
    value: true,
    examples: ['MR HELRYGG', 'HELA RYGGEN', 'TOTALRYGG', 'HELA SPINALKANALEN'],
    counterExamples: ['LANDRYGG'],
  },
  {
    id: 'whole.ja-zh',
    pattern: glyphs(
      '(?:全|整[个個])脊[椎柱髄髓]|脊[椎柱髄髓]全[长長]|ホールスパイン|トータルスパイン|[颈頸頚]胸腰(?:[骶仙])?(?:椎|段)?',
    ),
    value: true,
    examples: ['全脊椎MRI', '全脊柱', '全脊髄 造影', '颈胸腰椎平扫', '脊柱全长', 'ホールスパイン'],
    counterExamples: ['腰椎', '脊柱侧弯'],
  },
];
