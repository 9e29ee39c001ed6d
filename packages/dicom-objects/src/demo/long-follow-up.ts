import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, type DemoStudy, daysBefore, demoPerson, type Expected } from './demo-patient.ts';
import { lumbar, wholeSpine } from './fields.ts';
import { VIDA } from './sites.ts';

const STATURE_M = 1.7;
const LUMBAR_ONLY: Expected = { coverage: 'confirmed', contrast: 'confirmed', wholeSpineWithContrast: 'refuted' };

type Visit = { readonly daysAgo: number; readonly purpose: string; readonly enhanced: 'whole spine' | 'lumbar' };
const VISITS: readonly Visit[] = [
  { daysAgo: 1825, purpose: 'baseline after SBRT', enhanced: 'whole spine' },
  { daysAgo: 1733, purpose: '3 months after SBRT', enhanced: 'whole spine' },
  { daysAgo: 1641, purpose: '6 months after SBRT', enhanced: 'lumbar' },
  { daysAgo: 1460, purpose: '12 months after SBRT', enhanced: 'whole spine' },
  { daysAgo: 730, purpose: '3 years after SBRT', enhanced: 'whole spine' },
  { daysAgo: 0, purpose: '5 years after SBRT', enhanced: 'whole spine' },
];

/** One patient over five years; the six-month study is incomplete and leaves its slot open. */
export function longFollowUp(today: string): DemoPatient {
  return {
    title: 'Five years of surveillance, with one incomplete study',
    studies: VISITS.map((visit, index) => visitStudy(visit, index + 1, today)),
  };
}

function visitStudy(visit: Visit, number: number, today: string): DemoStudy {
  const whole = wholeSpine(STATURE_M);
  const enhanced = visit.enhanced === 'lumbar' ? lumbar(STATURE_M) : whole;
  const contrast = gadobutrol({ volumeMl: 7, startedAt: '093000' });
  const post = { weighting: 'T1', fatSuppressed: true, contrast, acquiredAt: '093500' } as const;
  const phantom = {
    person: demoPerson(21, 'Tilda', { birthDate: '19600704', sex: 'F', statureM: STATURE_M }),
    scanner: VIDA,
    date: daysBefore(today, visit.daysAgo),
    time: '090000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber: `DEMO0021${String.fromCharCode(64 + number)}`,
    reason: `Metastasis of T8, ${visit.purpose}`,
    series: [
      composed(sagittalStack({ description: 't1_tse_sag_COMP_SP', weighting: 'T1', acquiredAt: '091000', ...whole })),
      composed(sagittalStack({ description: 't1_tse_fs_sag_post_COMP_SP', ...post, ...enhanced })),
    ],
  };
  return { phantom, expected: visit.enhanced === 'lumbar' ? LUMBAR_ONLY : CONFIRMED };
}
