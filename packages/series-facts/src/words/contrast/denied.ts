import { glyphs, type VocabularyRow, word } from '../vocabulary-row.ts';
import { AGENT, BRANDS } from './parts.ts';

const GIVEN = `(?:${AGENT}|${BRANDS}|GADO?|GADOLIN\\w*|[CK]ONTRAST\\w*|ENHANCED|POST)`;
const FILLER = '(?:IV |I\\.V\\. |I\\.?V\\.? |INJECTION (?:DE |OF )|MEDIO DE |MEIO DE |MEZZO DI |PRODUIT DE )?';

/** What was not given, whatever it is called: a denial beside any name of an agent. */
export const CONTRAST_DENIED: readonly VocabularyRow<true>[] = [
  {
    id: 'denied.before',
    pattern: word(
      '(?:NO|NON|NOT|NIL|OHNE|KEINE?N?|NICHT|SANS|PAS D.|PAS DE|AVANT|SIN|SEM|SENZA|NAO|GEEN|ZONDER|NIET|UTAN|EJ|INGEN|INTE|' +
        `BEFORE|PRIOR TO|PRE|VOR|(?:PT |PATIENT )?(?:REFUSED|DECLINED)|UNABLE TO GIVE|CANNOT HAVE) ?-?${FILLER}${GIVEN}`,
    ),
    value: true,
    examples: [
      'NO DOTAREM',
      'OHNE GADOVIST',
      'NOT ENHANCED',
      'NO POST',
      'PT REFUSED CONTRAST',
      'SIN MEDIO DE CONTRASTE',
    ],
    counterExamples: ['NOT SAG POST', 'POST CONTRAST', 'NO FS POST', 'NO THEN W/CON'],
  },
  {
    id: 'denied.minus',
    pattern: word(`(?:MINUS|LESS) ${AGENT}`),
    value: true,
    examples: ['MINUS CONTRAST'],
    counterExamples: ['PRE MINUS POST'],
  },
  {
    id: 'denied.after',
    pattern: word(
      `${GIVEN}(?: ?-?GABE| WAS| IS)?(?: ?:)? ?-?(?:NOT (?:GIVEN|ADMIN\\w*|USED|DONE)|REFUSED|DECLINED|DENIED|WITHHELD|CANCELL?ED|OMITTED|CONTRAINDICATED|FREE|NONE|NIL|NEIN|` +
        'NEG(?:ATIVE?)?|ABGELEHNT|VERWEIGERT|NICHT GEGEBEN|REFUSEE?|RECHAZADO|RIFIUTATO|RECUSADO|GEWEIGERD|(?:NO|NON)(?= ?(?:$|[,;)])))',
    ),
    value: true,
    examples: ['CONTRAST NOT GIVEN', 'CONTRAST REFUSED', 'KM-GABE ABGELEHNT', 'KM: NEIN', 'CONTRAST: NO', 'GAD-FREE'],
    counterExamples: ['CONTRAST GIVEN', 'SEDATION REFUSED', 'POST NO FATSAT', 'GAD NEGRO'],
  },
  {
    id: 'denied.sign',
    pattern: glyphs('(?:CONTRAST[EO]?|KONTRAST|GAD\\w*|GD|KM|IV) ?\\(-\\)'),
    value: true,
    examples: ['CONTRAST (-)', 'GD(-)'],
    counterExamples: ['CONTRAST (+)'],
  },
  {
    id: 'denied.cjk',
    pattern: glyphs(
      '[不未无無没禁非](?:使用|注射|打|用)?(?:造影|对比|對比|[增増][强強])|造影[剤剂]?(?:なし|無|不使用|未使用|不可|禁忌|禁止|中止|せず|[剤剂]?アレルギー禁忌)',
    ),
    value: true,
    examples: ['造影剤なし', '造影剤不使用', '未注射造影剂', '无对比剂', '禁增强', '不增强'],
    counterExamples: ['造影剤使用', '造影後', '增强'],
  },
];
