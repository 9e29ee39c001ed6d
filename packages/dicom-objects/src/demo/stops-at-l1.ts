import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { topOf } from '../phantom/spine.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { SIGNA } from './sites.ts';

const STATURE_M = 1.74;

export function stopsAtL1(today: string): DemoPatient {
  const field = { fromMm: 25, toMm: topOf('L2', STATURE_M) };
  const post = {
    weighting: 'T1',
    fatSuppressed: true,
    contrast: gadobutrol({ volumeMl: 7.5, startedAt: '163000' }),
  } as const;
  const phantom = {
    person: demoPerson(7, 'Greta', { birthDate: '19550814', sex: 'F', statureM: STATURE_M }),
    scanner: SIGNA,
    date: daysBefore(today, 2),
    time: '160000',
    description: 'MRI WHOLE SPINE W AND WO CONTRAST',
    accessionNumber: 'DEMO0007A',
    reason: 'Spinal metastases of lung cancer; scan ended early for pain',
    series: [
      sagittalStack({ description: 'SAG T2 WHOLE SPINE', weighting: 'T2', acquiredAt: '160600', ...field }),
      sagittalStack({ description: 'SAG T1 WHOLE SPINE PRE', weighting: 'T1', acquiredAt: '161200', ...field }),
      sagittalStack({ description: 'SAG T1 FS WHOLE SPINE POST', acquiredAt: '163600', ...post, ...field }),
    ],
  };
  const expected = { coverage: 'refuted', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'Named whole spine, but the field ends at L1', studies: [{ phantom, expected }] };
}
