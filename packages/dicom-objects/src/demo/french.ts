import { gadoterate } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { INGENIA_FR } from './sites.ts';

const STATURE_M = 1.63;

export function french(today: string): DemoPatient {
  const t1 = { weighting: 'T1', ...wholeSpine(STATURE_M) } as const;
  const contrast = gadoterate({ volumeMl: 12, startedAt: '143000' });
  const phantom = {
    person: demoPerson(9, 'Hélène', { birthDate: '19660407', sex: 'F', statureM: STATURE_M }),
    scanner: INGENIA_FR,
    date: daysBefore(today, 3),
    time: '140000',
    description: 'IRM RACHIS ENTIER SANS ET AVEC INJECTION',
    accessionNumber: 'DEMO0009A',
    reason: "Métastases rachidiennes d'un cancer du sein, surveillance",
    series: [
      composed(
        sagittalStack({
          description: 'SAG T1 RACHIS ENTIER MobiView',
          protocol: 'WIP SAG T1',
          acquiredAt: '141500',
          ...t1,
        }),
      ),
      composed(
        sagittalStack({
          description: 'SAG T1 FS GADO RACHIS ENTIER MobiView',
          protocol: 'WIP SAG T1 GADO',
          fatSuppressed: true,
          contrast,
          acquiredAt: '143600',
          ...t1,
        }),
      ),
    ],
  };
  return { title: 'French headers: rachis entier sans et avec injection', studies: [{ phantom, expected: CONFIRMED }] };
}
