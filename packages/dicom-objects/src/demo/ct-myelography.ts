import { intrathecalIohexol } from '../phantom/contrast-bolus.ts';
import { ctHelical } from '../phantom/ct-and-pet.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { FORCE } from './sites.ts';

export function ctMyelography(today: string): DemoPatient {
  const contrast = intrathecalIohexol({ volumeMl: 10, startedAt: '130000' });
  const phantom = {
    person: demoPerson(12, 'Kurt', { birthDate: '19520711', sex: 'M', statureM: 1.77 }),
    scanner: FORCE,
    date: daysBefore(today, 1),
    time: '125000',
    description: 'CT MYELOGRAM TOTAL SPINE',
    accessionNumber: 'DEMO0012A',
    reason: 'Spinal metastases, cardiac pacemaker, MRI contraindicated',
    series: [
      ctHelical({
        description: 'Myelo CTL 3.0 Br40',
        bodyPart: 'SPINE',
        kernel: 'Br40',
        fromMm: 60,
        toMm: -660,
        sliceMm: 3,
        acquiredAt: '134000',
        contrast,
      }),
    ],
  };
  return {
    title: 'CT myelography of the whole spine: intrathecal contrast',
    studies: [{ phantom, expected: CONFIRMED }],
  };
}
