import { gadoterate } from '../phantom/contrast-bolus.ts';
import { enhanced } from '../phantom/enhanced-mr.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { INGENIA_FR } from './sites.ts';

const STATURE_M = 1.63;

export function french(today: string): DemoPatient {
  const upper = upperStation(STATURE_M);
  const lower = lowerStation(STATURE_M);
  const contrast = gadoterate({ volumeMl: 12, startedAt: '143000' });
  const gado = { weighting: 'T1', fatSuppressed: true, contrast } as const;
  const series = [
    sagittalStack({ description: 'SAG T2 RACHIS HAUT', weighting: 'T2', acquiredAt: '140500', ...upper }),
    sagittalStack({ description: 'SAG T2 RACHIS BAS', weighting: 'T2', acquiredAt: '140900', ...lower }),
    sagittalStack({ description: 'SAG T1 RACHIS HAUT', weighting: 'T1', acquiredAt: '141500', ...upper }),
    sagittalStack({ description: 'SAG T1 RACHIS BAS', weighting: 'T1', acquiredAt: '142000', ...lower }),
    sagittalStack({ description: 'SAG T1 FS GADO RACHIS HAUT', acquiredAt: '143600', ...gado, ...upper }),
    sagittalStack({ description: 'SAG T1 FS GADO RACHIS BAS', acquiredAt: '144100', ...gado, ...lower }),
  ];
  const phantom = {
    person: demoPerson(9, 'Hélène', { birthDate: '19660407', sex: 'F', statureM: STATURE_M }),
    scanner: INGENIA_FR,
    date: daysBefore(today, 3),
    time: '140000',
    description: 'IRM RACHIS ENTIER SANS ET AVEC INJECTION',
    accessionNumber: 'DEMO0009A',
    reason: "Métastases rachidiennes d'un cancer du sein, surveillance",
    series: series.map((stack) => enhanced(stack)),
  };
  return { title: 'French headers: rachis entier sans et avec injection', studies: [{ phantom, expected: CONFIRMED }] };
}
