import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

export const LOCALIZER_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.localizer',
    pattern: word(
      'LOC(?:S|ALI[SZ]ERS?|ALI[SZ]ATEUR|ALIZADOR|ALIZZATORE)?|LOKALISER|SCOUT\\w*|SURVEY|PLAN SCAN|TOPO(?:GRAM\\w*)?|SCANOGRAM\\w*|SURVIEW|' +
        '(?:3|THREE|TRI) ?-?(?:PL|PLANE?S?)(?: ?LOC\\w*)?|PILOT|REPERAGE|AAH?SCOUT|AASPINE\\w*|COUNT(?:ING)?|LEVEL COUNT',
    ),
    value: true,
    examples: ['LOCALIZER', '3-PLANE LOC', 'SCOUT', 'SAG COUNT LOC', 'TOPOGRAM 0.6', 'SURVEY', 'AASPINE SCOUT'],
    counterExamples: ['LOCAL', 'SAGITTAL PLANE'],
  },
  { id: 'role.localizer.cjk', pattern: glyphs('定位像?|位置決め'), value: true, examples: ['定位像', '位置決め'] },
];

export const COMPOSED_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.composed',
    pattern: word(
      'COMPOS\\w*|COMPO|T[12]COMP|COMP (?:SP|AD|AN|DIFF)(?: -?\\d+)?|STITCH\\w*|FUSED|PASTED?|PASTING|MERGED|MOBIVIEW|JOINED|COMP(?! ?-?SENSE)',
    ),
    value: true,
    examples: ['SPACE COMPOSING', 'T1 KM COMP SP', 'STITCHED', 'MOBIVIEW', 'T2 SAG COMP'],
    counterExamples: ['COMPLETE', 'COMPRESSED'],
  },
];

/** The parts of one Dixon acquisition as GE names them, in front of the name of the series. */
export const DIXON_PART_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.dixon-part',
    pattern: word('(?:WATER|FAT|IN ?-?PHASE|OUT ?-?PHASE)(?= ?:)'),
    value: true,
    examples: ['WATER: SAG T1 IDEAL', 'FAT:SAG T1 FLEX', 'INPHASE: AX LAVA'],
    counterExamples: ['WATER EXC SAG', 'FATFRAC: SAG IDEAL'],
  },
];

export const REFORMAT_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.reformat',
    pattern: word('MPR(?!AGE)\\w*|REFORMAT\\w*|REFMT|RFMT|MPVR|CURVED|MIP|MINIP|3D ?VR|VRT'),
    value: true,
    examples: ['SAG MPR', 'COR REFORMAT', 'MIP SAG'],
    counterExamples: ['MPRAGE'],
  },
  {
    id: 'role.reformat.cjk',
    pattern: glyphs('多平面|任意断面'),
    value: true,
    examples: ['T1 多平面重建', '任意断面再構成'],
  },
];

/** Images of one material, or without it, computed from two energies: what they show is not what was scanned. */
export const MATERIAL_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.material',
    pattern: word(
      'VNCA?|VIRTUAL(?:LY|LES|ES)? ?-?(?:NON ?-?CONTRAST|NON ?-?CALCIUM|UNENHANCED|NATIV\\w*)|(?:IODINE|JOD|IODE|WATER|HAP|CALCIUM) ?\\((?:IODINE|WATER|HAP|CALCIUM)\\)|' +
        '(?:IODINE|JOD|IODE) ?-?(?:MAP|OVERLAY|DENSITY|NO WATER|CONC\\w*|KARTE)|Z ?-?EFF\\w*|EFFECTIVE Z|ELECTRON DENSITY|CALC(?:IUM)? ?SUPP\\w*|RHO ?/? ?Z|MD IODINE',
    ),
    value: true,
    examples: [
      'SPINE VNC 1.0',
      'Virtual Non-Contrast',
      'Iodine(Water)',
      'IODINE MAP',
      'Z EFFECTIVE',
      'CALCIUM SUPPRESSION 45',
    ],
    counterExamples: ['SPINE 1.0 70 KEV', 'OMNIPAQUE IODINE', 'NON CONTRAST'],
  },
];

export const SUBTRACTION_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.subtraction',
    pattern: word('SUB|SUBT|SUBTR\\w*|SOUSTR\\w*|SUSTRA\\w*|SOTTRA\\w*'),
    value: true,
    examples: ['T1 SUB', 'SUBTRACTION', 'SUBTRAKTION', 'SOUSTRACTION', 'SUSTRACCION', 'SOTTRAZIONE'],
    counterExamples: ['SUBJECT'],
  },
  {
    id: 'role.subtraction.cjk',
    pattern: glyphs('減算|[減减剪]影|サブトラ'),
    value: true,
    examples: ['T1 減算', 'T1 减影', 'サブトラクション'],
    counterExamples: ['造影'],
  },
];

export const CALIBRATION_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.calibration',
    pattern: word(
      'ASSET ?CAL\\w*|CALIB\\w*|CAL|REF(?:ERENCE)? ?SCAN|COIL ?SENS\\w*|SENSE ?REF\\w*|SMARTPREP|SMART PREP|PREMONITORING|MONITORING|TEST ?BOLUS|BOLUS TRACK\\w*|SHIM\\w*|B[01] ?MAP\\w*|FIELD ?MAP\\w*',
    ),
    value: true,
    examples: ['ASSET CALIBRATION', 'REF SCAN', 'SMARTPREP', 'B1 MAP'],
  },
];

export const NON_IMAGE_WORDS: readonly VocabularyRow<true>[] = [
  {
    id: 'role.non-image',
    pattern: word(
      'DOSE REPORT|DOSE INFO|PATIENT PROTOCOL|EXAM PROTOCOL|PHOENIX\\w*|SCREEN ?SAVE\\w*|SCREENSHOT|EVIDENCE DOC\\w*',
    ),
    value: true,
    examples: ['DOSE REPORT', 'PATIENT PROTOCOL', 'PHOENIXZIPREPORT'],
  },
];
