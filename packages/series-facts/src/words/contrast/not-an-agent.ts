import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT } from './parts.ts';

/** What a patient has had done, or will have. */
const TREATMENT =
  '(?:OP\\w*|RT|RX|TX|RAD\\w*|IRRAD\\w*|XRT|SBRT|SABR|SRS|SURG\\w*|TREAT\\w*|THERAP\\w*|CHEMO\\w*|PROC\\w*|TRAUMA\\w*|LAMI\\w*|FUSION|FIX\\w*|STABIL\\w*|' +
  'DECOMP\\w*|RESECT\\w*|EXCIS\\w*|CORPECT\\w*|BIOPS\\w*|BX|KYPHO\\w*|VERTEBROPL\\w*|CEMENT\\w*|ABLAT\\w*|EMBOL\\w*|INSTRUM\\w*|HARDWARE|IMPLANT\\w*|PUNCT\\w*|LP)';

/** Phrases that hold a contrast word and mean something else; they are blanked before anything is read. */
export const NOT_AN_AGENT: readonly VocabularyRow<true>[] = [
  {
    id: 'mask.phase-contrast',
    pattern: word(
      'PHASE ?-?CONTRAST|SPIN CONTRAST|T[12] CONTRAST|TISSUE CONTRAST|MAGNETI[SZ]ATION CONTRAST|CONTRASTE? (?:DE FASE|DE PHASE)|CONTRASTO DI FASE|PC MRA?',
    ),
    value: true,
    examples: ['PHASE CONTRAST SAG', 'PHASE-CONTRAST', 'CONTRASTE DE FASE'],
  },
  {
    id: 'mask.post-treatment',
    pattern: word(
      `(?:POST|PRE) ?-?${TREATMENT}|POST ?-?(?:FOSSA|VOID\\w*|FALL|INJURY|PARTUM|MORTEM)|PRE ?-?(?:SAT\\w*|P|SET)|` +
        '(?:NACH|VOR) ?-?(?:OP\\w*|RT|BESTRAHL\\w*|STRAHL\\w*|CHEMO\\w*)|STATUS POST|ST\\.? ?P\\.?(?= )|S/P|PRESAT\\w*|POSTERIOR\\w*|' +
        '(?:AVANT|APRES) (?:CHIR\\w*|RADIO\\w*|OP\\w*)|DOPO (?:CHIR\\w*|RT|RADIO\\w*|OP\\w*)|POS ?-?OP\\w*|NA (?:OP\\w*|RT|BESTRALING)|EFTER OP\\w*',
    ),
    value: true,
    examples: [
      'POST OP SPINE',
      'POSTOP',
      'POST RT',
      'PRESAT',
      'PRE-OP',
      'POST-SURGICAL',
      'POST LAMINECTOMY',
      'POST KYPHOPLASTY',
      'NACH BESTRAHLUNG',
      'AVANT CHIRURGIE',
      'POS-OP',
    ],
    counterExamples: ['T1 POST', 'PRE GAD'],
  },
  {
    id: 'mask.conditional',
    pattern: word(
      `${AGENT} ?(?:IF|AS) (?:NEEDED|NECESSARY|INDICATED|REQUIRED|CLIN\\w*)|${AGENT} (?:PRN|ALLERG\\w*|TIMING)|(?:POSSIBLE|POSS|MAYBE|OPTIONAL|EVTL\\.?|GGF\\.?|BEI BEDARF) (?:MIT )?${AGENT}|` +
        `(?:WITH|W ?/?) OR (?:W ?/ ?[O0]|WO|W0|WITHOUT)(?: ?${AGENT})?|(?:WITHOUT|WO|W ?/ ?O) OR (?:WITH|W ?/?)(?: ?${AGENT})?`,
    ),
    value: true,
    examples: [
      'CONTRAST IF NEEDED',
      'CONTRAST PRN',
      'CONTRAST ALLERGY',
      'POSSIBLE CONTRAST',
      'EVTL. KM',
      'WITH OR WITHOUT CONTRAST',
      'W OR WO',
    ],
    counterExamples: ['W CONTRAST', 'W AND WO CONTRAST'],
  },
  {
    id: 'mask.conditional.sign',
    pattern: glyphs(`(?:\\+ ?/ ?-|±) ?(?:${AGENT})?|造影[剤剂](?:アレルギー|过敏|過敏)`),
    value: true,
    examples: ['SPINE +/- CONTRAST', '+/- GAD', '造影剤アレルギー'],
    counterExamples: ['C-/C+', '+ C'],
  },
  {
    id: 'mask.mr-myelo',
    pattern: word(
      '(?:MR[IT]?|IRM|RMN?) ?-?M[YI]ELO\\w*|MYELO ?-?(?:IRM|MRT?|RM)|(?<=(?:HASTE|T2|SSFSE|SSH|FASE|3D) (?:SAG |COR )?)MYELO(?:GR\\w*)?|MYELO(?:GR\\w*)?(?= (?:HASTE|T2|SSFSE|SSH|RAD\\w*))',
    ),
    value: true,
    examples: ['T2_HASTE_SAG_MYELO', 'MR MYELO 3D', 'MYELO HASTE COR', 'MYELO-IRM', 'MRT MYELOGRAPHIE'],
    counterExamples: ['CT MYELO', 'MYELOGRAM LUMBAR', 'MYELOGRAPHY'],
  },
  {
    id: 'mask.not-given',
    pattern: word('(?:W ?/ ?O|WO|WITHOUT|NO) (?:SED\\w*|ANES\\w*)'),
    value: true,
    examples: ['W/O SEDATION', 'NO ANESTHESIA'],
    counterExamples: ['W/O CONTRAST'],
  },
  {
    id: 'mask.gadgetron',
    pattern: word('GADGETRON\\w*|GDC COIL|KINGDOM|ALTERNATIVE?'),
    value: true,
    examples: ['T2 GADGETRON', 'ALTERNATIV'],
  },
  {
    id: 'mask.weighted',
    pattern: word('(?:T[12]|PD) ?-?W(?= (?:TSE|FSE|SE|FFE|SAG|COR|TRA|AX)|$)'),
    value: true,
    examples: ['T1 W SAG', 'SAG T2 W'],
    counterExamples: ['T1 W GD', 'T1 W CONTRAST', 'T1 SAG W'],
  },
  {
    id: 'mask.dixon-part',
    pattern: word('(?<=(?:DIXON|DIX|FLEX|IDEAL|QFLEX|LAVA|VIBE)\\b.{0,48} )W(?= ?$)|W (?:F )?(?:M?DIXON)'),
    value: true,
    examples: ['T1 TSE DIXON SAG POST W', 't1_vibe_dixon_cor_W'],
    counterExamples: ['T1 SAG W', 'DIXON W GD'],
  },
];
