import { sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { SIGNA } from './sites.ts';

const STATURE_M = 1.64;

export function agentAgainstOrder(today: string): DemoPatient {
  const t1 = { weighting: 'T1', contrast: { agent: '20ML MULTIHANCE' } } as const;
  const phantom = {
    person: demoPerson(18, 'Quentin', { birthDate: '19700806', sex: 'M', statureM: STATURE_M }),
    scanner: SIGNA,
    date: daysBefore(today, 1),
    time: '171000',
    description: 'MRI WHOLE SPINE WITHOUT CONTRAST',
    accessionNumber: 'DEMO0018A',
    series: [
      sagittalStack({ description: 'Sag T1 C-T', acquiredAt: '171800', ...t1, ...upperStation(STATURE_M) }),
      sagittalStack({ description: 'Sag T1 T-L', acquiredAt: '172300', ...t1, ...lowerStation(STATURE_M) }),
    ],
  };
  const expected = {
    coverage: 'confirmed',
    contrast: 'indeterminate',
    wholeSpineWithContrast: 'indeterminate',
  } as const;
  return { title: 'Ordered without contrast, yet the header names an agent', studies: [{ phantom, expected }] };
}
