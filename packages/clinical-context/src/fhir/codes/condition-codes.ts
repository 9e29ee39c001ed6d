import type { PrimaryTumour } from '../../clinical-context.ts';
import type { Symptom } from '../../observed.ts';
import { type CodeRow, rowsOf, SNOMED_CT } from './code-row.ts';

const WHO = 'ICD-10, WHO 2019, https://icd.who.int/browse10/2019/en';
const GLOBOCAN = 'IARC GLOBOCAN cancer dictionary, ICD-10 categories of sites';
const SCT = 'SNOMED CT International, fully specified names';

const PRIMARY_CODES: readonly CodeRow<PrimaryTumour['site']>[] = [
  ...rowsOf<PrimaryTumour['site']>(
    'icd-10',
    GLOBOCAN,
    ['C15', 'oesophagus'],
    ['C16', 'stomach'],
    ...(['C18', 'C19', 'C20'] as const).map((code) => [code, 'colorectal'] as const),
    ['C22', 'liver'],
    ['C25', 'pancreas'],
    ['C34', 'lung'],
    ['C43', 'melanoma'],
    ['C50', 'breast'],
    ...(['C54', 'C55'] as const).map((code) => [code, 'uterus'] as const),
    ['C56', 'ovary'],
    ['C61', 'prostate'],
    ['C64', 'kidney'],
    ['C67', 'bladder'],
    ['C73', 'thyroid'],
    ...(['C81', 'C82', 'C83', 'C84', 'C85'] as const).map((code) => [code, 'lymphoma'] as const),
    ['C90.0', 'myeloma'],
  ),
  ...rowsOf<PrimaryTumour['site']>(
    SNOMED_CT,
    SCT,
    ['399068003', 'prostate'],
    ['254837009', 'breast'],
    ['363358000', 'lung'],
    ['363518003', 'kidney'],
    ['363478007', 'thyroid'],
  ),
];

const SYMPTOM_CODES: readonly CodeRow<Symptom['kind']>[] = [
  ...rowsOf<Symptom['kind']>(
    'icd-10',
    WHO,
    ['M54', 'pain'],
    ...(['G82', 'G83.1'] as const).map((code) => [code, 'weakness'] as const),
    ...(['R20.0', 'R20.1', 'R20.2'] as const).map((code) => [code, 'sensory-loss'] as const),
    ...(['G83.4', 'R15', 'R32', 'R33'] as const).map((code) => [code, 'bladder-bowel'] as const),
  ),
  ...rowsOf<Symptom['kind']>(
    SNOMED_CT,
    SCT,
    ['161891005', 'pain'],
    ...(['26544005', '60389000'] as const).map((code) => [code, 'weakness'] as const),
    ['44077006', 'sensory-loss'],
    ...(['165232002', '192970008', '267064002'] as const).map((code) => [code, 'bladder-bowel'] as const),
  ),
];

/** Of bone: what every patient here has. Understood, and changes nothing. */
const METASTASIS_CODES: readonly CodeRow<'bone-metastasis'>[] = [
  ...rowsOf<'bone-metastasis'>('icd-10', WHO, ['C79.5', 'bone-metastasis']),
  ...rowsOf<'bone-metastasis'>(SNOMED_CT, SCT, ['94222008', 'bone-metastasis']),
];

export const CONDITION_CODES: readonly CodeRow<PrimaryTumour['site'] | Symptom['kind'] | 'bone-metastasis'>[] = [
  ...PRIMARY_CODES,
  ...SYMPTOM_CODES,
  ...METASTASIS_CODES,
];
