import type { Level } from '../levels.ts';
import { glyphs, type VocabularyRow, word } from './vocabulary-row.ts';

const NOT_SPINE =
  '(?! ?-?(?:AORT\\w*|INLET|OUTLET|DUCT|LYMPH\\w*|NODES?|OVAR\\w*|CANCER|PLEXUS|PUNCTURE|ARTER\\w*|RIBS?|ESOPH\\w*))';

/** Where a myelogram's needle went in, which is not what was imaged. */
export const INJECTION_SITES: readonly VocabularyRow<true>[] = [
  {
    id: 'site.injection',
    pattern: word('(?:VIA )?(?:LUMB(?:AR|ER)?|CERV(?:ICAL)?) (?:INJ\\w*|PUNCT\\w*)|(?:W )?INJ LUM(?:B|BAR)?'),
    value: true,
    examples: ['VIA LUMBAR INJECTION', 'LUMBER INJ', 'LUMBAR INJECTION', 'W INJ LUM'],
    counterExamples: ['LUMBAR SPINE INJ', 'INJ THORACIC'],
  },
];

/** Words for one region of the spine. */
export const REGION_WORDS: readonly VocabularyRow<readonly Level[]>[] = [
  {
    id: 'c.en',
    pattern: word(
      `UPPER SPIN(?:E|AL)(?: CANAL)?|C ?[-/]?(?:SPINE|SPN|SP)|(?:CERV(?:ICAL|ICO|ICA|IAL)?|CRVCL|CERVICLE|CERIVCAL|CERVCAL|CRANIO ?-?CERVICAL|NECK SPINE|CERVSPINE)${NOT_SPINE}`,
    ),
    value: ['C'],
    examples: ['MRI C-SPINE', 'CERVICAL SPINE', 'CT C SPINE', 'C/SPINE', 'SP CERV', 'CERVICLE SPINE'],
    counterExamples: ['CERVICAL OVARIAN', 'RECEIVE', 'CERVICAL LYMPH NODES'],
  },
  {
    id: 't.en',
    pattern: word(
      `MIDDLE SPIN(?:E|AL)(?: CANAL)?|TH?D? ?[-/]?(?:SPINE|SPN)|T-?SP|D ?[-/]?SPINE|(?:THORACIC|THORICIC|THORACI|THORASIC|THORACO|THORAC|THOR|DORSAL|CHEST SPINE)${NOT_SPINE}`,
    ),
    value: ['T'],
    examples: ['MRI T-SPINE', 'THORACIC SPINE', 'TH SPINE', 'DORSAL SPINE', 'CHEST SPINE', 'T-SP'],
    counterExamples: ['THORACIC AORTA', 'THORAX', 'THORACIC INLET'],
  },
  {
    id: 'l.en',
    pattern: word(
      `LOWER SPIN(?:E|AL)(?: CANAL)?|L ?[-/]?S? ?[-/]?(?:SPINE|SPN|SP)|(?:LUMBAR|LUMBER|LUMABR|LUBMAR|LUMBA|LUMBOSAC|LUMBOS|LUMBO|LUMB)${NOT_SPINE}|LUMBO ?-?SACRAL`,
    ),
    value: ['L'],
    examples: ['MRI L-SPINE', 'LUMBAR SPINE', 'LS SPINE', 'L/S SPINE', 'LUMBOSACRAL'],
    counterExamples: ['LUMBAR PUNCTURE', 'PLUMB', 'LUMBAR PLEXUS'],
  },
  {
    id: 's.en',
    pattern: word(
      'SACRUM|SACRALE?S?|SACREE?|L[UO]MBO ?-?SA[CK]RAL\\w*|L[UO]MBO ?-?S?SACR(?:A|O|EE?)|LS ?-?SPINE|L/S ?-?SPINE|SACRO ?-?COCCYGEAL|COCCYX|SAKRUM|KREUZBEIN|STEISSBEIN|SACRO',
    ),
    value: ['S'],
    examples: ['SACRUM', 'LUMBOSACRAL SPINE', 'OS SAKRUM', 'COCCYX', 'LOMBO-SACREE', 'LUMBOSACRA', 'LOMBOSSACRA'],
    counterExamples: ['SACROILIAC JOINTS', 'SACRED'],
  },
  {
    id: 'c.de',
    pattern: word('HWS|HALS ?-?WIRBEL\\w*|(?:[CK]RANIO ?-?)?ZERVI[KC](?:AL|O)\\w*|HWK(?! ?[1-7])'),
    value: ['C'],
    examples: ['MRT HWS', 'HALSWIRBELSAULE', 'T1 SAG HWK', 'ZERVIKO-THORAKAL'],
    counterExamples: ['HWK 5'],
  },
  {
    id: 't.de',
    pattern: word('BWS|BRUST ?-?WIRBEL\\w*|THORA[KC]AL\\w*|THORA[KC]OLUMBAL\\w*|BWK(?! ?[1-9])|BLWS'),
    value: ['T'],
    examples: ['MRT BWS', 'BRUSTWIRBELSAULE', 'T1 SAG BLWS'],
    counterExamples: ['BWK 7'],
  },
  {
    id: 'l.de',
    pattern: word('LWS|LENDEN ?-?WIRBEL\\w*|LUMBAL\\w*|THORA[KC]OLUMBAL\\w*|LUMBOSAKRAL\\w*|LWK(?! ?[1-5])|BLWS'),
    value: ['L'],
    examples: ['MRT LWS', 'LENDENWIRBELSAULE', 'T1 SAG LWK', 'BLWS KM'],
    counterExamples: ['LWK 3'],
  },
  {
    id: 'c.nl',
    pattern: word('CWK|CWZ|HALSWERVEL\\w*|CERVICA(?:LE|AL)'),
    value: ['C'],
    examples: ['MR CWK', 'HALSWERVELKOLOM', 'CERVICALE WERVELKOLOM'],
  },
  {
    id: 't.nl',
    pattern: word('TH?WK|DWZ|BORSTWERVEL\\w*|THORACA(?:LE|AL)'),
    value: ['T'],
    examples: ['MR TWK', 'THORACALE WERVELKOLOM'],
  },
  {
    id: 'l.nl',
    pattern: word('LWZ|LS ?-?WK|LENDENWERVEL\\w*|LUMBAAL|LUMBO ?-?SACRA(?:LE|AL)'),
    value: ['L'],
    examples: ['MR LS WK', 'LUMBOSACRALE WERVELKOLOM'],
  },
  {
    id: 'c.romance',
    pattern: word('CERVICAL(?:ES?)?|CERVICAIS|CERVICO|CERVICO ?-?(?:DORS|TH?ORA)\\w*'),
    value: ['C'],
    examples: [
      'RACHIS CERVICAL',
      'COLUMNA CERVICAL',
      'COLONNA CERVICALE',
      'COLUNA CERVICAL',
      'CERVICODORSAL',
      'CERVICOTHORACALE OVERGANG',
    ],
  },
  {
    id: 't.romance',
    pattern: word(
      'DORSALE?S?|DORS|DORSO|THORACIQUE|TORACIC[AO]|TORACALE|TORACO|TORACO ?-?L[OU]MB\\w*|CERVICO ?-?(?:DORS|TH?ORA)\\w*|DORSO ?-?LOMB\\w*|DORSO ?-?LUMB\\w*',
    ),
    value: ['T'],
    examples: [
      'RACHIS DORSAL',
      'COLUMNA DORSAL',
      'COLONNA DORSALE',
      'RACHIS THORACIQUE',
      'TORACOLOMBAR',
      'CERVICODORSAL',
    ],
    counterExamples: ['TORACE'],
  },
  {
    id: 'l.romance',
    pattern: word(
      'LOMBAIRES?|LOMB|LOMBAR(?:E|ES)?|LUMBARES?|LOMBO|(?:DORSO|THORACO|TORACO) ?-?L[OU]MB\\w*|L[OU]MBO ?-?S?SA[CK]R\\w*',
    ),
    value: ['L'],
    examples: ['RACHIS LOMBAIRE', 'COLONNA LOMBARE', 'COLUNA LOMBAR', 'RACH.LOMB', 'LOMBO-SACRE', 'DORSO-LOMBAIRE'],
  },
  {
    id: 't.junction',
    pattern: word('(?:CERVICO ?-?)?THORACO ?-?LUMB\\w*|CERVICO ?-?THORACIC|T ?-?L ?-?SPINE|TLSPINE'),
    value: ['T'],
    examples: ['THORACOLUMBAR', 'CERVICOTHORACIC', 'TL SPINE'],
  },
  {
    id: 'cl.junction',
    pattern: word('CERVICO ?-?THORACIC'),
    value: ['C'],
    examples: ['CERVICOTHORACIC'],
  },
  {
    id: 'l.junction',
    pattern: word('THORACO ?-?LUMB\\w*|T ?-?L ?-?SPINE|TLSPINE'),
    value: ['L'],
    examples: ['THORACOLUMBAR', 'TL SPINE'],
  },
  {
    id: 'c.sv',
    pattern: word('[CH] ?-?RYGG|HALSRYGG\\w*|HALSKOTOR|[CK]ERVI[KC]AL(?:RYGG|KOTOR)\\w*|HALS-(?=,| )'),
    value: ['C'],
    examples: ['MR HALSRYGG', 'HALS-, BROST- OCH LANDRYGG', 'CERVIKALRYGG'],
  },
  {
    id: 't.sv',
    pattern: word('[BT] ?-?RYGG|BROSTRYGG\\w*|BROSTKOTOR|TORAKAL(?:RYGG|KOTOR)?\\w*|BROST-(?=,| )'),
    value: ['T'],
    examples: ['MR BROSTRYGG', 'BROST- OCH LANDRYGG', 'TORAKALRYGG'],
  },
  {
    id: 'l.sv',
    pattern: word('L ?-?RYGG|LANDRYGG\\w*|LANDKOTOR|LUMBAL(?:RYGG|KOTOR)\\w*'),
    value: ['L'],
    examples: ['MR LANDRYGG'],
  },
  {
    id: 'c.cjk',
    pattern: glyphs('[頚頸颈](?:椎|髄|髓|段|胸|部脊)'),
    value: ['C'],
    examples: ['頚椎MRI', '颈椎平扫', '頸椎'],
  },
  {
    id: 't.cjk',
    pattern: glyphs('胸(?:椎|髄|髓|段|腰)|(?<=[頚頸颈])胸'),
    value: ['T'],
    examples: ['胸椎', '胸腰椎', 'T1 颈胸'],
    counterExamples: ['胸部'],
  },
  {
    id: 'l.cjk',
    pattern: glyphs('腰(?:椎|仙|骶|段|髄|髓)|(?<=胸)腰'),
    value: ['L'],
    examples: ['腰椎', '腰仙椎', '腰骶', 'T1 胸腰'],
    counterExamples: ['腰部'],
  },
  { id: 's.cjk', pattern: glyphs('仙椎|仙骨|尾骨|骶尾?椎|骶骨|腰仙|腰骶'), value: ['S'], examples: ['仙骨', '骶尾椎'] },
];
