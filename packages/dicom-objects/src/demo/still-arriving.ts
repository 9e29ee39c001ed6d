import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { localizer, sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.73;
const study = { scanner: VIDA, description: 'MR WHOLE SPINE W WO CONTRAST', announcedInstances: 35 };

export function localizersSoFar(today: string): DemoPatient {
  const phantom = {
    person: demoPerson(19, 'Rosa', { birthDate: '19761112', sex: 'F', statureM: STATURE_M }),
    ...study,
    date: today,
    time: '070500',
    accessionNumber: 'DEMO0019A',
    series: [localizer({ description: 'localizer', acquiredAt: '070700', fromMm: 100, toMm: -400 })],
  };
  const expected = {
    coverage: 'indeterminate',
    contrast: 'indeterminate',
    wholeSpineWithContrast: 'indeterminate',
  } as const;
  return { title: 'Only the localizer has come so far', studies: [{ phantom, expected }] };
}

export function stillArriving(today: string): DemoPatient {
  const [upper, lower] = [upperStation(STATURE_M), lowerStation(STATURE_M)];
  const contrast = gadobutrol({ volumeMl: 7.5, startedAt: '063000' });
  const phantom = {
    person: demoPerson(20, 'Stefan', { birthDate: '19480421', sex: 'M', statureM: STATURE_M }),
    ...study,
    date: today,
    time: '060000',
    accessionNumber: 'DEMO0020A',
    series: [
      sagittalStack({ description: 't1_tse_sag_upper', weighting: 'T1', acquiredAt: '061000', ...upper }),
      sagittalStack({ description: 't1_tse_sag_lower', weighting: 'T1', acquiredAt: '061500', ...lower }),
      sagittalStack({
        description: 't1_tse_fs_sag_upper_post',
        weighting: 'T1',
        fatSuppressed: true,
        contrast,
        acquiredAt: '063400',
        ...upper,
      }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'indeterminate' } as const;
  return {
    title: 'Still arriving: 35 instances announced, the lower post-contrast station is missing',
    studies: [{ phantom, expected }],
  };
}
