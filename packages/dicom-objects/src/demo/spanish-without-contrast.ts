import { sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { SIGNA_ES } from './sites.ts';

const STATURE_M = 1.69;

export function spanishWithoutContrast(today: string): DemoPatient {
  const field = wholeSpine(STATURE_M);
  const phantom = {
    person: demoPerson(10, 'Íñigo', { birthDate: '19731030', sex: 'M', statureM: STATURE_M }),
    scanner: SIGNA_ES,
    date: daysBefore(today, 2),
    time: '120000',
    description: 'RM COLUMNA TOTAL SIMPLE',
    accessionNumber: 'DEMO0010A',
    series: [
      sagittalStack({ description: 'SAG T1 COLUMNA TOTAL', weighting: 'T1', acquiredAt: '121000', ...field }),
      sagittalStack({ description: 'SAG T2 COLUMNA TOTAL', weighting: 'T2', acquiredAt: '121600', ...field }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'refuted', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'Spanish headers: SIMPLE means without contrast', studies: [{ phantom, expected }] };
}
