import { gadoterate } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, lumbar, upperStation } from './fields.ts';
import { UMR } from './sites.ts';

const STATURE_M = 1.7;

export function agentAtRegistration(today: string): DemoPatient {
  const t1 = { weighting: 'T1', contrast: gadoterate({ volumeMl: 14, startedAt: '153000' }) } as const;
  const phantom = {
    person: demoPerson(6, 'Farid', { birthDate: '19620228', sex: 'M', statureM: STATURE_M }),
    scanner: UMR,
    date: daysBefore(today, 1),
    time: '150000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: 'DEMO0006A',
    series: [
      sagittalStack({ description: 't1_fse_sag_upper', acquiredAt: '151000', ...t1, ...upperStation(STATURE_M) }),
      sagittalStack({ description: 't1_fse_sag_lower', acquiredAt: '151600', ...t1, ...lowerStation(STATURE_M) }),
      sagittalStack({
        description: 't1_fse_fs_sag_lspine_post',
        fatSuppressed: true,
        acquiredAt: '153500',
        ...t1,
        ...lumbar(STATURE_M),
      }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' } as const;
  return {
    title: 'The agent was typed at registration, so the series before the injection carry it too',
    studies: [{ phantom, expected }],
  };
}
