import {
  filesOf,
  gadobutrol,
  localizer,
  type SeriesPhantom,
  type StudyPhantom,
  sagittalStack,
  siemensVida,
} from '@cordwatch/dicom-objects';

const upper = { fromMm: 25, toMm: -330 };
const lower = { fromMm: -270, toMm: -640 };
const contrast = gadobutrol({ volumeMl: 7.5, startedAt: '083200' });
const post = { weighting: 'T1', fatSuppressed: true, contrast } as const;

const complete: readonly SeriesPhantom[] = [
  localizer({ description: 'localizer', acquiredAt: '080500', fromMm: 100, toMm: -400 }),
  sagittalStack({ description: 't2_tse_sag_upper', weighting: 'T2', acquiredAt: '080900', ...upper }),
  sagittalStack({ description: 't2_tse_sag_lower', weighting: 'T2', acquiredAt: '081300', ...lower }),
  sagittalStack({ description: 't1_tse_sag_upper', weighting: 'T1', acquiredAt: '081800', ...upper }),
  sagittalStack({ description: 't1_tse_sag_lower', weighting: 'T1', acquiredAt: '082300', ...lower }),
  sagittalStack({ description: 't1_tse_fs_sag_upper_post', acquiredAt: '083600', ...post, ...upper }),
  sagittalStack({ description: 't1_tse_fs_sag_lower_post', acquiredAt: '084100', ...post, ...lower }),
];

/** Studies that are judged differently: complete, with one post-contrast station too few, and of one series. */
const kinds = { complete, 'station missing': complete.slice(0, -1), 'one series': complete.slice(1, 2) } as const;
export type StudyKind = keyof typeof kinds;
export const studyKinds: readonly StudyKind[] = ['complete', 'station missing', 'one series'];

/** What stands in the identifiers where a number is to be written. */
export const numberMark = '0000000000';

/** The Part-10 files, without pixels, of the study that all studies of a kind are copies of. */
export function filesOfKind(name: string, kind: StudyKind): Uint8Array[] {
  const study: StudyPhantom = {
    person: {
      id: `${name}-${numberMark}`,
      issuer: 'CORDWATCH-FAULTS',
      name: 'DEMO^Fault',
      birthDate: '19640312',
      sex: 'F',
    },
    scanner: siemensVida({ institutionName: 'Demo General Hospital', stationName: 'DEMOMR1' }),
    date: '20260105',
    time: '080200',
    description: `MR WHOLE SPINE W WO CONTRAST ${kind}`,
    accessionNumber: `A${numberMark}`,
    series: kinds[kind],
  };
  return Array.from(filesOf(study), ({ bytes }) => bytes);
}
