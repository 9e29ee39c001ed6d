import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, lumbar, upperStation } from './fields.ts';
import { SIGNA } from './sites.ts';

const STATURE_M = 1.68;

export function contrastLumbarOnly(today: string): DemoPatient {
  const contrast = gadobutrol({ volumeMl: 7, startedAt: '113000' });
  const series = [
    sagittalStack({ description: 'SAG T2 C-T', weighting: 'T2', acquiredAt: '110200', ...upperStation(STATURE_M) }),
    sagittalStack({ description: 'SAG T2 T-L', weighting: 'T2', acquiredAt: '110600', ...lowerStation(STATURE_M) }),
    sagittalStack({ description: 'SAG T1 C-T PRE', weighting: 'T1', acquiredAt: '111000', ...upperStation(STATURE_M) }),
    sagittalStack({ description: 'SAG T1 T-L PRE', weighting: 'T1', acquiredAt: '111500', ...lowerStation(STATURE_M) }),
    sagittalStack({
      description: 'SAG T1 FS L SPINE POST',
      weighting: 'T1',
      fatSuppressed: true,
      contrast,
      acquiredAt: '113500',
      ...lumbar(STATURE_M),
    }),
  ];
  const phantom = {
    person: demoPerson(3, 'Carla', { birthDate: '19710620', sex: 'F', statureM: STATURE_M }),
    scanner: SIGNA,
    date: daysBefore(today, 1),
    time: '110000',
    description: 'MR TOTAL SPINE W/WO CONTRAST',
    accessionNumber: 'DEMO0003A',
    reason: 'Spinal metastases of breast cancer, surveillance',
    series,
  };
  const expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'Whole spine before contrast, lumbar block after it', studies: [{ phantom, expected }] };
}
