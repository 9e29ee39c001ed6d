import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { localizer, sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.72;

export function completeTwoStations(today: string): DemoPatient {
  const upper = upperStation(STATURE_M);
  const lower = lowerStation(STATURE_M);
  const post = {
    weighting: 'T1',
    fatSuppressed: true,
    contrast: gadobutrol({ volumeMl: 7.5, startedAt: '083200' }),
  } as const;
  const series = [
    localizer({ description: 'localizer', acquiredAt: '080500', fromMm: 100, toMm: -400 }),
    sagittalStack({ description: 't2_tse_sag_upper', weighting: 'T2', acquiredAt: '080900', ...upper }),
    sagittalStack({ description: 't2_tse_sag_lower', weighting: 'T2', acquiredAt: '081300', ...lower }),
    sagittalStack({ description: 't1_tse_sag_upper', weighting: 'T1', acquiredAt: '081800', ...upper }),
    sagittalStack({ description: 't1_tse_sag_lower', weighting: 'T1', acquiredAt: '082300', ...lower }),
    sagittalStack({ description: 't1_tse_fs_sag_upper_post', acquiredAt: '083600', ...post, ...upper }),
    sagittalStack({ description: 't1_tse_fs_sag_lower_post', acquiredAt: '084100', ...post, ...lower }),
  ];
  const phantom = {
    person: demoPerson(1, 'Anna', { birthDate: '19640312', sex: 'F', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, 1),
    time: '080200',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: 'DEMO0001A',
    reason: 'Spinal metastases of breast cancer, surveillance after SBRT',
    series,
  };
  return { title: 'Complete: two stations, before and after contrast', studies: [{ phantom, expected: CONFIRMED }] };
}
