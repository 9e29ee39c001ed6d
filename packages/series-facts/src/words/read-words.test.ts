import { describe, expect, it } from 'vitest';
import { noSiteVocabulary } from '../site-vocabulary.ts';
import { readWords } from './read-words.ts';

const levels = (text: string): string => readWords(text, noSiteVocabulary).levels.join('');
const contrast = (text: string): string => readWords(text, noSiteVocabulary).contrast;
const weighting = (text: string): string | null => readWords(text, noSiteVocabulary).weighting;

describe('levels', () => {
  it.each([
    ['MRI C+T+L SPINE WO', 'CTL'],
    ['C/T/L SPINE', 'CTL'],
    ['MR CTL SPINE W WO', 'CTL'],
    ['T2W_TSE AX C7-T1', 'CT'],
    ['t2_tse_tra_C2-C7', 'C'],
    ['IV_t2_tse_sag_384_L2-S', 'LS'],
    ['SAG T1 T10-L2', 'TL'],
    ['Sag T1 C-T', 'CT'],
    ['Sag T1 T-L', 'TL'],
    ['T1W_TSE SAG CTL', 'CTL'],
    ['t1_fs_tra_T8_post', 'T'],
    ['MRI CERVICAL THORACIC & LUMBAR SPINE W/', 'CTL'],
    ['t1_tse_sag_BLWS_KM', 'TL'],
    ['HWS BWS LWS nativ', 'CTL'],
    ['RM COLONNA IN TOTO SENZA E CON MDC', 'CTLS'],
    ['WS^GESAMT', 'CTLS'],
    ['全脊椎MRI 単純+造影', 'CTLS'],
    ['T1 SAG', ''],
    ['SAG T1-L POST', ''],
    ['MYELOGRAPHY VIA LUMBAR INJECTION CERVICAL', 'C'],
    ['MYELOGRAPHY LUMBAR INJECTION', 'L'],
    ['SAG T1 +C', ''],
    ['CT CHEST W/O', ''],
  ])('%s names %s', (text, expected) => {
    expect(levels(text)).toBe(expected);
  });
});

describe('contrast', () => {
  it.each([
    ['MRI C+T+L SPINE WO', 'without'],
    ['MRI CERVICAL THORACIC & LUMBAR SPINE W/', 'unstated'],
    ['MRI TOTAL SPINE W&W/0 CONTRAST', 'both'],
    ['MR TOTAL SPINE W/WO CONTRAST', 'both'],
    ['MRI WHOLE SPINE WITHOUT CONTRAST', 'without'],
    ['WIP T1W_TSE SAG', 'unstated'],
    ['SAG T1 +C', 'with'],
    ['SAG T1 FS UPPER POST', 'with'],
    ['SPINE POST OP', 'unstated'],
    ['T1 POST OP POST GAD', 'with'],
    ['PHASE CONTRAST SAG', 'unstated'],
    ['RACHIS EN CONTRASTE SPONTANÉ', 'without'],
    ['RM COLUMNA TOTAL SIMPLE', 'without'],
    ['RM COLUMNA COMPLETA SIN Y CON CONTRASTE', 'both'],
    ['T1 SAG UPPER PRE', 'without'],
    ['t1_tse_sag_HWS_KM', 'with'],
    ['t1_tse_sag_nach_KM', 'with'],
    ['t1_tse_sag_vor_KM', 'without'],
    ['GWS nativ + KM', 'both'],
    ['t2_tse_tra_C2-C7', 'unstated'],
    ['CT MYELOGRAM TOTAL SPINE', 'intrathecal'],
    ['Gadgetron T1', 'unstated'],
    ['T1 TSE POST RT', 'unstated'],
    ['MRI SPINE CONTRAST', 'with'],
  ])('%s says %s', (text, expected) => {
    expect(contrast(text)).toBe(expected);
  });
});

describe('weighting', () => {
  it.each([
    ['T1 SAG', 'T1'],
    ['C7-T1 AX T2', 'T2'],
    ['T1 T-SPINE', 'T1'],
    ['t1_vibe_dixon_cor_wb_post_W', 'T1'],
    ['T2 TIRM SAG', 'STIR'],
    ['epi_dwi_sag', 'DWI'],
    ['SAG T1-L POST', 'T1'],
    ['AX T12', null],
  ])('%s is %s', (text, expected) => {
    expect(weighting(text)).toBe(expected);
  });
});

describe('the tokens that gave no fact', () => {
  const unmapped = (text: string) => readWords(text, noSiteVocabulary).unmapped;

  it('are listed', () => {
    expect(unmapped('MR SPINE FOOBAR W CON')).toEqual(['FOOBAR']);
  });

  it.each(['CT CERVICAL SPINE W/O CON', 'MRI LUMBAR SPINE WITH AND WITHOUT DYE', 'T1 TSE SAG TR900 FOV384 P2'])(
    'are none where all that is left are articles, halves of phrases and parameters: %s',
    (text) => {
      expect(unmapped(text)).toEqual([]);
    },
  );
});
