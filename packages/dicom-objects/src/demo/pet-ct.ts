import { ctHelical, petStack } from '../phantom/ct-and-pet.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { BIOGRAPH } from './sites.ts';

export function petCt(today: string): DemoPatient {
  const field = { fromMm: 40, toMm: -650, sliceMm: 10, bodyPart: 'WHOLEBODY' } as const;
  const phantom = {
    person: demoPerson(13, 'Lena', { birthDate: '19690125', sex: 'F', statureM: 1.52 }),
    scanner: BIOGRAPH,
    date: daysBefore(today, 4),
    time: '090000',
    description: 'PET^1_PETCT_WholeBody (Adult)',
    accessionNumber: 'DEMO0013A',
    reason: 'Restaging of breast cancer',
    series: [
      ctHelical({ description: 'CT WB 10.0', kernel: 'B19f', acquiredAt: '100100', ...field }),
      petStack({ description: 'PET WB AC', acquiredAt: '100400', injectedAt: '090000', ...field }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'refuted', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'PET-CT: long enough, and never a whole spine with contrast', studies: [{ phantom, expected }] };
}
