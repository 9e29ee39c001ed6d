import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';

export const INTRATHECAL: readonly VocabularyRow<true>[] = [
  {
    id: 'intrathecal',
    pattern: word(
      'MYELO|MYELO?GR?\\w*|MYELOGPHY|MYLEOGRAM|CT ?-?MYELO\\w*|POST ?-?MYELO\\w*|MIELO ?-?(?:TC|TAC|CT|GRAF\\w*|GRAM\\w*|TOMOGRAF\\w*)|UROMIELO\\w*|MYELO ?-?(?:SCANNER|TDM|TAC)|(?:TC|TAC|CT) ?-?MIELO(?:GRAF\\w*|GRAM\\w*)?|INTRATHE[CK]AL\\w*|(?:CONTRAST|W) IT|IT CONTRAST|SACCORADICULOGRAPHIE',
    ),
    value: true,
    examples: [
      'CT MYELOGRAM TOTAL SPINE',
      'MYELO CTL 1.0',
      'POST MYELO CT',
      'MYELOGRAPHY',
      'INTRATHECAL',
      'W CONTRAST IT',
      'MYELOGR 2 REG',
      'MYELOGPHY',
      'MYELOSCANNER RACHIS',
      'MIELO-TC',
      'TC MIELO',
      'MIELOTOMOGRAFIA',
    ],
    counterExamples: ['MYELOMA', 'MYELOPATHY', 'MYELIN', 'TC MIELOMA', 'TC MIELOPATIA'],
  },
  {
    id: 'intrathecal.cjk',
    pattern: glyphs('脊[髄髓]腔?造影|椎管造影|ミエロ'),
    value: true,
    examples: ['脊髄造影CT', '脊髄腔造影', '椎管造影'],
  },
];
