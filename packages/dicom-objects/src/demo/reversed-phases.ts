import { gadoterate } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.65;

export function reversedPhases(today: string): DemoPatient {
  const t1 = {
    weighting: 'T1',
    contrast: gadoterate({ volumeMl: 13, startedAt: '092500' }),
    ...wholeSpine(STATURE_M),
  } as const;
  const phantom = {
    person: demoPerson(5, 'Elena', { birthDate: '19680902', sex: 'F', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, 1),
    time: '090000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: 'DEMO0005A',
    series: [
      composed(
        sagittalStack({ description: 't1_tse_fs_sag_post_COMP', fatSuppressed: true, acquiredAt: '091000', ...t1 }),
      ),
      composed(sagittalStack({ description: 't1_tse_sag_pre_COMP', acquiredAt: '093200', ...t1 })),
    ],
  };
  const expected = {
    coverage: 'confirmed',
    contrast: 'indeterminate',
    wholeSpineWithContrast: 'indeterminate',
  } as const;
  return { title: 'The series named post was acquired before the injection', studies: [{ phantom, expected }] };
}
