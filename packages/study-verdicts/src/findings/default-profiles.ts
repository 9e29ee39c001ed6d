import type { ProfileRules } from './profile-rule.ts';

const SURVEILLANCE = 'surveillance after treatment of spinal metastases: contrast MRI of the entire spine';
const CORD_COMPRESSION = 'NICE NG234: suspected cord compression, whole-spine MRI; contrast is not asked for';

/** Axial images through an abnormality are asked for as well, but headers do not say whether there is one. */
export const defaultProfiles: ProfileRules = {
  version: '2026-11-1',
  rules: [
    {
      id: 'mri.sagittal-t1',
      profiles: ['mri-surveillance'],
      asks: 'Sagittal T1 of the entire spine before contrast',
      source: SURVEILLANCE,
      selects: { planes: ['sagittal'], weightings: ['T1'], phases: ['pre', 'unknown'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'mri.sagittal-t2-or-stir',
      profiles: ['mri-surveillance'],
      asks: 'Sagittal T2 or STIR of the entire spine',
      source: SURVEILLANCE,
      selects: { planes: ['sagittal'], weightings: ['T2', 'STIR'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'mri.sagittal-t1-post',
      profiles: ['mri-surveillance'],
      asks: 'Sagittal T1 of the entire spine after contrast',
      source: SURVEILLANCE,
      selects: { planes: ['sagittal'], weightings: ['T1'], phases: ['post'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'mscc.sagittal-t1-or-stir',
      profiles: ['mscc-emergency'],
      asks: 'Sagittal T1 or STIR of the entire spine',
      source: CORD_COMPRESSION,
      selects: { planes: ['sagittal'], weightings: ['T1', 'STIR'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'mscc.sagittal-t2',
      profiles: ['mscc-emergency'],
      asks: 'Sagittal T2 of the entire spine',
      source: CORD_COMPRESSION,
      selects: { planes: ['sagittal'], weightings: ['T2', 'STIR'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'ct.myelography',
      profiles: ['ct-myelography'],
      asks: 'CT of the entire spine with intrathecal contrast',
      source: 'surveillance where MRI is contraindicated',
      selects: { modalities: ['CT'], phases: ['post'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'ct.contrast',
      profiles: ['ct-contrast'],
      asks: 'CT of the entire spine with intravenous contrast',
      source: 'supplementary to MRI',
      selects: { modalities: ['CT'], phases: ['post'] },
      check: { kind: 'covers-spine' },
      code: '130576',
    },
    {
      id: 'mri.slice-thickness',
      profiles: ['mri-surveillance'],
      asks: 'Sagittal slices of at most 4 mm',
      source: 'site policy; the ACR spine module asks for 3 mm',
      selects: { planes: ['sagittal'] },
      check: { kind: 'slice-at-most-mm', mm: 4 },
      code: '130570',
    },
    {
      id: 'order.contrast',
      profiles: ['mri-surveillance', 'ct-myelography', 'ct-contrast', 'pet-ct', 'mscc-emergency', 'none'],
      asks: 'Contrast, as it was ordered',
      source: 'the order',
      selects: {},
      check: { kind: 'as-ordered' },
      code: '130573',
    },
  ],
};
