import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { enhanced } from '../phantom/enhanced-mr.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import type { MrSeries } from '../phantom/series.ts';
import { CONFIRMED, type DemoPatient, type DemoStudy, daysBefore, demoPerson, type Expected } from './demo-patient.ts';
import { lowerStation, upperStation } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.7;
const LOWER_ONLY: Expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' };

type Visit = {
  readonly daysAgo: number;
  readonly purpose: string;
  readonly enhanced: 'both stations' | 'lower station';
};
const VISITS: readonly Visit[] = [
  { daysAgo: 1826, purpose: '3 months after SBRT', enhanced: 'both stations' },
  { daysAgo: 1735, purpose: '6 months after SBRT', enhanced: 'both stations' },
  { daysAgo: 1642, purpose: '9 months after SBRT', enhanced: 'lower station' },
  { daysAgo: 1630, purpose: '9 months after SBRT, repeated', enhanced: 'both stations' },
  { daysAgo: 1552, purpose: '12 months after SBRT', enhanced: 'both stations' },
  { daysAgo: 1370, purpose: '18 months after SBRT', enhanced: 'both stations' },
  { daysAgo: 1186, purpose: '2 years after SBRT', enhanced: 'both stations' },
  { daysAgo: 815, purpose: '3 years after SBRT', enhanced: 'both stations' },
  { daysAgo: 1, purpose: '5 years after SBRT, new leg weakness', enhanced: 'both stations' },
];

/** One patient over five years: the nine-month study is incomplete and is repeated, the fourth year is missed, the fifth is late. */
export function longFollowUp(today: string): DemoPatient {
  return {
    title: 'Five years of surveillance: one study repeated, one visit missed, new weakness at the last',
    studies: VISITS.map((visit, index) => visitStudy(visit, index + 1, today)),
  };
}

function visitStudy(visit: Visit, number: number, today: string): DemoStudy {
  const phantom = {
    person: demoPerson(21, 'Tilda', { birthDate: '19600704', sex: 'F', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, visit.daysAgo),
    time: '090000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: `DEMO0021${String.fromCharCode(64 + number)}`,
    reason: `Metastasis of T8, ${visit.purpose}`,
    series: stacksOf(visit).map((stack) => enhanced(stack)),
  };
  return { phantom, expected: visit.enhanced === 'lower station' ? LOWER_ONLY : CONFIRMED };
}

function stacksOf(visit: Visit): MrSeries[] {
  const upper = upperStation(STATURE_M);
  const lower = lowerStation(STATURE_M);
  const contrast = gadobutrol({ volumeMl: 7, startedAt: '093000' });
  const post = { weighting: 'T1', fatSuppressed: true, contrast } as const;
  const enhancedUpper = sagittalStack({
    description: 't1_tse_fs_sag_upper_post',
    acquiredAt: '093500',
    ...post,
    ...upper,
  });
  return [
    sagittalStack({ description: 't2_tse_sag_upper', weighting: 'T2', acquiredAt: '090500', ...upper }),
    sagittalStack({ description: 't2_tse_sag_lower', weighting: 'T2', acquiredAt: '090900', ...lower }),
    sagittalStack({ description: 't1_tse_sag_upper_pre', weighting: 'T1', acquiredAt: '091400', ...upper }),
    sagittalStack({ description: 't1_tse_sag_lower_pre', weighting: 'T1', acquiredAt: '091900', ...lower }),
    ...(visit.enhanced === 'both stations' ? [enhancedUpper] : []),
    sagittalStack({ description: 't1_tse_fs_sag_lower_post', acquiredAt: '094000', ...post, ...lower }),
  ];
}
