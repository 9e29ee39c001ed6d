import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { AERA_DE } from './sites.ts';

const STATURE_M = 1.83;

export function german(today: string): DemoPatient {
  const upper = upperStation(STATURE_M);
  const lower = lowerStation(STATURE_M);
  const post = {
    weighting: 'T1',
    fatSuppressed: true,
    contrast: gadobutrol({ volumeMl: 9, startedAt: '073000' }),
  } as const;
  const phantom = {
    person: demoPerson(8, 'Jürgen', { birthDate: '19591224', sex: 'M', statureM: STATURE_M }),
    scanner: AERA_DE,
    date: daysBefore(today, 1),
    time: '070000',
    description: 'MRT GWS nativ und KM',
    accessionNumber: 'DEMO0008A',
    reason: 'Wirbelsäulenmetastasen bei Nierenzellkarzinom, Verlaufskontrolle',
    series: [
      sagittalStack({
        description: 't1_tse_sag_HWS_BWS_nativ',
        weighting: 'T1',
        bodyPart: 'SPINE',
        acquiredAt: '071000',
        ...upper,
      }),
      sagittalStack({
        description: 't1_tse_sag_BWS_LWS_nativ',
        weighting: 'T1',
        bodyPart: 'SPINE',
        acquiredAt: '071500',
        ...lower,
      }),
      sagittalStack({
        description: 't1_tse_fs_sag_HWS_BWS_KM',
        bodyPart: 'SPINE',
        acquiredAt: '073500',
        ...post,
        ...upper,
      }),
      sagittalStack({
        description: 't1_tse_fs_sag_BWS_LWS_KM',
        bodyPart: 'SPINE',
        acquiredAt: '074000',
        ...post,
        ...lower,
      }),
    ],
  };
  return { title: 'German headers: GWS nativ und KM', studies: [{ phantom, expected: CONFIRMED }] };
}
