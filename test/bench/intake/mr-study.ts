import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  axialStack,
  filesOf,
  gadobutrol,
  localizer,
  type MrSeries,
  type StudyPhantom,
  sagittalStack,
  siemensVida,
  studyInstanceUidOf,
} from '@cordwatch/dicom-objects';
import { withPixels } from './pixels.ts';

/** One of many MR studies; `instances` in some 15 series. */
export type MrStudy = { readonly number: number; readonly instances: number };

/** A synthetic study of the whole spine with contrast, of a patient of its own. */
const phantomOf = ({ number, instances }: MrStudy): StudyPhantom => ({
  person: { id: `BENCH-${number}`, issuer: 'CORDWATCH-BENCH', name: 'BENCH^Mark', birthDate: '19640312', sex: 'F' },
  scanner: siemensVida({ institutionName: 'Cordwatch Benchmark', stationName: 'MR1' }),
  date: '20260105',
  time: '080200',
  description: 'MR WHOLE SPINE W WO CONTRAST',
  accessionNumber: `BENCH${number}`,
  reason: 'Spinal metastases of breast cancer, surveillance after SBRT',
  series: seriesOf(Math.ceil(instances / (2 * SEQUENCES.length + 2))),
});

const UPPER = { fromMm: 150, toMm: -250 };
const LOWER = { fromMm: -200, toMm: -600 };
const AGENT = gadobutrol({ volumeMl: 7.5, startedAt: '083200' });

const SEQUENCES = [
  { description: 't2_tse_sag', weighting: 'T2', acquiredAt: '080900' },
  { description: 't2_stir_sag', weighting: 'STIR', acquiredAt: '081300' },
  { description: 't1_tse_sag', weighting: 'T1', acquiredAt: '081800' },
  { description: 't1_tse_sag_post', weighting: 'T1', acquiredAt: '083600', contrast: AGENT },
  { description: 't1_tse_fs_sag_post', weighting: 'T1', fatSuppressed: true, acquiredAt: '084100', contrast: AGENT },
] as const;

const seriesOf = (slices: number): MrSeries[] => [
  localizer({ description: 'localizer', acquiredAt: '080500', fromMm: 100, toMm: -400 }),
  ...SEQUENCES.flatMap((planned) => [
    sagittalStack({ ...planned, description: `${planned.description}_upper`, ...UPPER, slices }),
    sagittalStack({ ...planned, description: `${planned.description}_lower`, ...LOWER, slices }),
  ]),
  axialStack({ description: 't2_tse_tra', weighting: 'T2', acquiredAt: '082500', ...UPPER, slices }),
  axialStack({
    description: 't1_tse_tra_post',
    weighting: 'T1',
    contrast: AGENT,
    acquiredAt: '084700',
    ...LOWER,
    slices,
  }),
];

export const uidOf = (study: MrStudy): string => studyInstanceUidOf(phantomOf(study));

/** The files of a study, each with so many bytes of pixels. */
export function* mrFiles(study: MrStudy, pixelBytes: number): Generator<Uint8Array> {
  let left = study.instances;
  for (const { bytes } of filesOf(phantomOf(study))) {
    if (left-- === 0) return;
    yield withPixels(bytes, pixelBytes);
  }
}

/** A folder a study, each in the given folder by its number. */
export const writeStudies = (folder: string, studies: readonly MrStudy[], pixelBytes: number): void => {
  for (const study of studies) {
    const own = path.join(folder, String(study.number));
    mkdirSync(own, { recursive: true });
    let at = 0;
    for (const bytes of mrFiles(study, pixelBytes)) writeFileSync(path.join(own, `${at++}.dcm`), bytes);
  }
};
