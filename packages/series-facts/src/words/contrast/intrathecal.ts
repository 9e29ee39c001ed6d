import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';

export const INTRATHECAL: readonly VocabularyRow<true>[] = [
  {
    id: 'intrathecal',
    pattern: word(
      'MYELO|MYELO?GR?\\w*|MYELOGPHY|MYLEOGRAM|CT ?-?MYELO\\w*|POST ?-?MYELO\\w*|MIELO ?-?(?:TC|GRAF\\w*|GRAM\\w*)|INTRATHE[CK]AL\\w*|(?:CONTRAST|W) IT|IT CONTRAST|SACCORADICULOGRAPHIE',
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
