import type { JudgedSeries } from '../judged.ts';
import type { Profile } from '../profile.ts';

/** One thing that a profile asks for: that the series a row selects together cover the entire spine. */
export type ProfileRule = {
  readonly id: string;
  readonly profiles: readonly Profile[];
  readonly asks: string;
  readonly source: string;
  readonly selects: (series: JudgedSeries) => boolean;
};

const isSagittal = ({ facts }: JudgedSeries): boolean => facts.plane === 'sagittal';
const isFluidSensitive = ({ facts }: JudgedSeries): boolean => facts.weighting === 'T2' || facts.weighting === 'STIR';
const isPost = ({ phase }: JudgedSeries): boolean => phase.phase === 'post';

const SURVEILLANCE = 'surveillance after treatment of spinal metastases: contrast MRI of the entire spine';

/**
 * The rules of profiles, version by policy. Axial images through an abnormality are asked for as well, but headers do not say
 * whether there is one.
 */
export const PROFILE_RULES: readonly ProfileRule[] = [
  {
    id: 'mri.sagittal-t1',
    profiles: ['mri-surveillance'],
    asks: 'Sagittal T1 of the entire spine before contrast',
    source: SURVEILLANCE,
    selects: (series) => isSagittal(series) && series.facts.weighting === 'T1' && !isPost(series),
  },
  {
    id: 'mri.sagittal-t2-or-stir',
    profiles: ['mri-surveillance'],
    asks: 'Sagittal T2 or STIR of the entire spine',
    source: SURVEILLANCE,
    selects: (series) => isSagittal(series) && isFluidSensitive(series),
  },
  {
    id: 'mri.sagittal-t1-post',
    profiles: ['mri-surveillance'],
    asks: 'Sagittal T1 of the entire spine after contrast',
    source: SURVEILLANCE,
    selects: (series) => isSagittal(series) && series.facts.weighting === 'T1' && isPost(series),
  },
  {
    id: 'mscc.sagittal-t1-or-stir',
    profiles: ['mscc-emergency'],
    asks: 'Sagittal T1 or STIR of the entire spine',
    source: 'NICE NG234: suspected cord compression, whole-spine MRI; contrast is not asked for',
    selects: (series) => isSagittal(series) && (series.facts.weighting === 'T1' || series.facts.weighting === 'STIR'),
  },
  {
    id: 'mscc.sagittal-t2',
    profiles: ['mscc-emergency'],
    asks: 'Sagittal T2 of the entire spine',
    source: 'NICE NG234: suspected cord compression, whole-spine MRI; contrast is not asked for',
    selects: (series) => isSagittal(series) && isFluidSensitive(series),
  },
  {
    id: 'ct.myelography',
    profiles: ['ct-myelography'],
    asks: 'CT of the entire spine with intrathecal contrast',
    source: 'surveillance where MRI is contraindicated',
    selects: (series) => series.facts.modality === 'CT' && isPost(series),
  },
  {
    id: 'ct.contrast',
    profiles: ['ct-contrast'],
    asks: 'CT of the entire spine with intravenous contrast',
    source: 'supplementary to MRI',
    selects: (series) => series.facts.modality === 'CT' && isPost(series),
  },
];
