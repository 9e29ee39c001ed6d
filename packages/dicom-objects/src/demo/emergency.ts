import { sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { SIGNA } from './sites.ts';

const STATURE_M = 1.78;

export function emergency(today: string): DemoPatient {
  const field = wholeSpine(STATURE_M);
  const phantom = {
    person: demoPerson(17, 'Paul', { birthDate: '19540530', sex: 'M', statureM: STATURE_M }),
    scanner: SIGNA,
    date: today,
    time: '061000',
    description: 'MRI WHOLE SPINE WO CONTRAST',
    accessionNumber: 'DEMO0017A',
    requestedProcedure: 'STAT CORD COMPRESSION',
    reason: 'Prostate cancer, new leg weakness and urinary retention',
    priority: 'STAT' as const,
    series: [
      sagittalStack({ description: 'SAG T2 WHOLE SPINE', weighting: 'T2', acquiredAt: '061500', ...field }),
      sagittalStack({ description: 'SAG STIR WHOLE SPINE', weighting: 'STIR', acquiredAt: '062000', ...field }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'refuted', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'Suspected cord compression: no contrast, and read first', studies: [{ phantom, expected }] };
}
