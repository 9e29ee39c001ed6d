import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { enhanced } from '../phantom/enhanced-mr.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { INGENIA } from './sites.ts';

const STATURE_M = 1.67;

export function enhancedPreAndPost(today: string): DemoPatient {
  const contrast = gadobutrol({ volumeMl: 7, startedAt: '112000' });
  const words = { description: 'T1W_TSE SAG WHOLE SPINE', protocol: 'WIP T1W_TSE SAG', bodyPart: 'SPINE' };
  const t1 = { weighting: 'T1', fatSuppressed: true, contrast, ...words, ...wholeSpine(STATURE_M) } as const;
  const phantom = {
    person: demoPerson(22, 'Uwe', { birthDate: '19531001', sex: 'M', statureM: STATURE_M }),
    scanner: INGENIA,
    date: daysBefore(today, 3),
    time: '110000',
    description: 'MRI WHOLE SPINE W WO',
    accessionNumber: 'DEMO0022A',
    series: [enhanced(sagittalStack({ ...t1, acquiredAt: '111000' }), sagittalStack({ ...t1, acquiredAt: '112500' }))],
  };
  return { title: 'Enhanced MR: both phases in one file, frame by frame', studies: [{ phantom, expected: CONFIRMED }] };
}
