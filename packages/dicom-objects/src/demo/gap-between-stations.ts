import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { topOf } from '../phantom/spine.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { lowerStation, upperStation, wholeSpine } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.76;

export function gapBetweenStations(today: string): DemoPatient {
  const post = {
    weighting: 'T1',
    fatSuppressed: true,
    contrast: gadobutrol({ volumeMl: 8, startedAt: '142000' }),
  } as const;
  const upper = { ...upperStation(STATURE_M), toMm: topOf('T6', STATURE_M) };
  const lower = { ...lowerStation(STATURE_M), fromMm: topOf('T9', STATURE_M) };
  const t2 = sagittalStack({
    description: 't2_tse_sag_COMP_SP',
    weighting: 'T2',
    acquiredAt: '140300',
    ...wholeSpine(STATURE_M),
  });
  const t1 = sagittalStack({
    description: 't1_tse_sag_COMP_SP',
    weighting: 'T1',
    acquiredAt: '140800',
    ...wholeSpine(STATURE_M),
  });
  const phantom = {
    person: demoPerson(4, 'Dieter', { birthDate: '19490117', sex: 'M', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, 1),
    time: '140000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: 'DEMO0004A',
    reason: 'Spinal metastases of prostate cancer, rising PSA',
    priority: 'HIGH' as const,
    series: [
      composed(t2),
      composed(t1),
      sagittalStack({ description: 't1_tse_fs_sag_upper_post', acquiredAt: '142500', ...post, ...upper }),
      sagittalStack({ description: 't1_tse_fs_sag_lower_post', acquiredAt: '143000', ...post, ...lower }),
    ],
  };
  const expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' } as const;
  return { title: 'After contrast T6 to T8 lie between the stations', studies: [{ phantom, expected }] };
}
