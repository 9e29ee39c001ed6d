import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation, wholeSpine } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.8;

export function completeComposed(today: string): DemoPatient {
  const post = {
    weighting: 'T1',
    fatSuppressed: true,
    contrast: gadobutrol({ volumeMl: 9, startedAt: '101200' }),
  } as const;
  const t2 = sagittalStack({
    description: 't2_tse_sag_COMP_SP',
    weighting: 'T2',
    acquiredAt: '095800',
    ...wholeSpine(STATURE_M),
  });
  const t1 = sagittalStack({
    description: 't1_tse_sag_COMP_SP',
    weighting: 'T1',
    acquiredAt: '100300',
    ...wholeSpine(STATURE_M),
  });
  const upper = sagittalStack({
    description: 't1_tse_fs_sag_C-T_KM',
    acquiredAt: '101700',
    ...post,
    ...upperStation(STATURE_M),
  });
  const lower = sagittalStack({
    description: 't1_tse_fs_sag_T-L_KM',
    acquiredAt: '102200',
    ...post,
    ...lowerStation(STATURE_M),
  });
  const whole = sagittalStack({
    description: 't1_tse_fs_sag_C-T_KM_COMP_SP',
    acquiredAt: '101700',
    ...post,
    ...wholeSpine(STATURE_M),
  });
  const phantom = {
    person: demoPerson(2, 'Bernd', { birthDate: '19571105', sex: 'M', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, 1),
    time: '095500',
    description: 'MR TOTAL SPINE W/WO CONTRAST',
    accessionNumber: 'DEMO0002A',
    reason: 'Spinal metastases of renal cell carcinoma, surveillance',
    series: [composed(t2), composed(t1), upper, lower, composed(whole)],
  };
  return {
    title: 'Complete: composed by the console, stations and composition united, never summed',
    studies: [{ phantom, expected: CONFIRMED }],
  };
}
