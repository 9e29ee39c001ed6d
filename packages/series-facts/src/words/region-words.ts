import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

/** Spine, without saying how much of it. */
export const GENERIC_SPINE: readonly VocabularyRow<true>[] = [
  {
    id: 'spine.latin',
    pattern: word(
      'SPINE|SPINES|SPN|SPINAL|SP|WIRBELSAE?ULE|WS|SPINALKANAL|WERVELKOLOM|WERVELZUIL|WK|RACHIS|RACH|COLONNE|COLUMNA|RAQUIS|COLONNA|RACHIDE|COLUNA|RYGG\\w*|MYELON|MYELUM|MEDULLA\\w*|MOELLE|MIDOLLO|VERTEBR\\w*',
    ),
    value: true,
    examples: ['MR SPINE W CON', 'SPINE MRI', 'RACHIS', 'RM COLUMNA', 'WS'],
    counterExamples: ['SPIR', 'WSE'],
  },
  { id: 'spine.cjk', pattern: glyphs('脊[椎柱髄髓]|椎管'), value: true, examples: ['脊椎MRI', '脊柱'] },
];

/** The head, which stretches a field beyond the spine when both are in it. */
export const HEAD_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'head',
    pattern: word(
      'BRAIN|HEAD|SKULL|NEURO ?-?AXIS|NEURAXIS|NEURO ?-?EIXO|CRANI\\w*|CRANIO ?-?SPINAL|KOPF|SCHAE?DEL\\w*|HIRN|GEHIRN|CEREBR\\w*|ENCEPHAL\\w*|CRANE|CEREBRO|ENCEFALO|CRANEO|CRANIO|HERSENEN|SCHEDEL|HJARNA|SKALLE',
    ),
    value: true,
    examples: ['MRI BRAIN AND SPINE', 'NEURAXIS', 'CRANIOSPINAL', 'SCHADEL', 'CEREBRALE'],
    counterExamples: ['HEADING', 'BRAINLAB'],
  },
  { id: 'head.cjk', pattern: glyphs('頭部|头颅|颅脑|脳'), value: true, examples: ['頭部MRI', '颅脑'] },
];

/** The whole body: it holds the spine, at a resolution that a site must accept. */
export const WHOLE_BODY: readonly VocabularyRow<true>[] = [
  {
    id: 'whole-body',
    pattern: word(
      '(?:WHOLE|TOTAL|FULL|ENTIRE) ?-?BODY\\w*|WB|WBMR\\w*|WB ?-?MRI|GANZKO?E?RPER\\w*|CORPS ENTIER|CUERPO (?:ENTERO|COMPLETO|TOTAL)|TOTAL BODY|CORPO INTEIRO|HELKROPP\\w*|WHOLEBODY',
    ),
    value: true,
    examples: ['MR WHOLE BODY DIFF', 'WHOLEBODY (ADULT)', 'GANZKORPER', 'CT WB 3.0'],
  },
  { id: 'whole-body.cjk', pattern: glyphs('全身'), value: true, examples: ['全身MRI'] },
];

/** Regions that are not the spine. A torso exam holds the thoracic and lumbar spine and not the cervical. */
export const TORSO_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'torso',
    pattern: word(
      'CHEST|THORAX|ABD|ABDOM\\w*|PELVIS|PELV|CAP|TAP|CT AP|BECKEN|ADDOME|TORACE|BACINO|BASSIN|TORAX|BUIK|LIVER|LEBER|FOIE',
    ),
    value: true,
    examples: ['CT CHEST ABDOMEN PELVIS', 'CAP 2.5', 'THORAX ABDOMEN BECKEN'],
    counterExamples: ['CAPTURE'],
  },
];

/** The neck, which makes a torso exam one that may hold the cervical spine. */
export const NECK_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'neck',
    pattern: word('NECK|HALS|COU|CUELLO|COLLO|PESCOCO|NCAP|HEAD TO (?:TOE|PELVIS|THIGH)|SKULL BASE|VERTEX'),
    value: true,
    examples: ['CT NECK CHEST ABDOMEN PELVIS', 'CT HALS THORAX ABDOMEN', 'NCAP 2.0'],
    counterExamples: ['BOTTLENECK', 'HALSRYGG'],
  },
  { id: 'neck.cjk', pattern: glyphs('頸部|颈部|頚部'), value: true, examples: ['頸部胸腹部CT'] },
];

/** Arms and legs: a field named for them is as long as a spine and holds none. */
export const LIMB_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'limb',
    pattern: word(
      'FEMUR\\w*|FEMORA\\w*|THIGHS?|LEGS?|KNEES?|TIBIA\\w*|CALF|CALVES|ANKLES?|FOOT|FEET|HIPS?|ARMS?(?! (?:UP|DOWN))|HUMERUS|FOREARMS?|ELBOWS?|WRISTS?|HANDS?|SHOULDERS?|EXTREMIT\\w*|PLEXUS|' +
        'OBERSCHENKEL|UNTERSCHENKEL|BEINE?|KNIE|FUSS|HUEFTEN?|HUFTEN?|OBERARM|UNTERARM|SCHULTERN?|HANCHES?|CUISSES?|GENOUX?|JAMBES?|EPAULES?|MEMBRES?|HEUPEN?|SCHOUDERS?|BENEN|' +
        'CADERAS?|MUSLOS?|RODILLAS?|PIERNAS?|HOMBROS?|FEMORE|COSCIA|COSCE|GINOCCHI\\w*|SPALLE?|COXAS?|JOELHOS?|QUADRI[LS]\\w*|OMBROS?|PERNAS?|HOFT\\w*|LAR|AXEL|AXLAR|KNA',
    ),
    value: true,
    examples: ['COR T1 BOTH LEGS POST', 'MR FEMUR', 'T1 COR OBERSCHENKEL KM', 'BRACHIAL PLEXUS', 'RM CADERAS'],
    counterExamples: ['ARMS DOWN', 'HIPPOCAMPUS', 'LEGACY'],
  },
  {
    id: 'limb.cjk',
    pattern: glyphs('大腿|下腿|小腿|下肢|上肢|[膝肩髋股]関?关?[節节]|膝|足関節'),
    value: true,
    examples: ['大腿MRI', '膝関節', '髋关节', '下肢'],
  },
];

export const EMERGENCY_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'emergency',
    pattern: word(
      'STAT|EMERGENCY|EMERGENT|URGENT|M?E?SCC|MESCC|CORD COMPRESS\\w*|CAUDA(?: EQUINA)?(?: SYN\\w*)?|NOTFALL|QUERSCHNITT\\w*|URGENCE|URGENZA|URGENCIA|SPOED|AKUT|COMPRESSION MEDULLAIRE',
    ),
    value: true,
    examples: ['STAT CORD COMPRESSION', 'MRI MSCC', 'NOTFALL', 'CAUDA EQUINA'],
    counterExamples: ['STATUS', 'SCCA'],
  },
];

export const PET_CT_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'pet-ct',
    pattern: word(
      'PET ?[-/]?CT\\w*|PETCT\\w*|PET|FDG|PSMA|PYLARIFY|AXUMIN|DOTATA?[TO]\\w*|CTAC|AC ?-?CT|ATTEN\\w* CORR\\w*',
    ),
    value: true,
    examples: ['PETCT WHOLEBODY', 'PET/CT', 'FDG', 'CTAC 3.0', 'AC CT'],
    counterExamples: ['PETROUS', 'CARPET'],
  },
];

export type Station = 'upper' | 'middle' | 'lower';

/** Stations named by their place and not by a region. */
export const STATION_WORDS: readonly VocabularyRow<Station>[] = [
  {
    id: 'station.upper',
    pattern: word('UP|UPPER|OBEN|SUP|SUPERIEURE?|SUPERIORE?|HAUT|ALTO|BOVEN|OVRE|TOP|STATION ?1|ST ?1'),
    value: 'upper',
    examples: ['T1 UP POST', 'SAG T1 UPPER', 'T1 SAG SUPERIOR'],
  },
  { id: 'station.upper.cjk', pattern: glyphs('上[部段半]'), value: 'upper', examples: ['T1 SAG 上部'] },
  {
    id: 'station.middle',
    pattern: word('MID|MIDDLE|MITTE|MOYEN|MEDIO|STATION ?2|ST ?2'),
    value: 'middle',
    examples: ['SAG T1 MID'],
  },
  {
    id: 'station.lower',
    pattern: word('LOW|LOWER|UNTEN|INF|INFERIEURE?|INFERIORE?|BAS|BASSO|ONDER|NEDRE|BOTTOM|STATION ?3|ST ?3'),
    value: 'lower',
    examples: ['T1 LOW POST', 'SAG T1 LOWER', 'T1 SAG INFERIOR'],
  },
  { id: 'station.lower.cjk', pattern: glyphs('下[部段半]'), value: 'lower', examples: ['T1 SAG 下段'] },
];
