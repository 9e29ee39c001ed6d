import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { composed, coronalStack } from '../phantom/mr-stacks.ts';
import { type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { VIDA } from './sites.ts';

export function wholeBodyMr(today: string): DemoPatient {
  const contrast = gadobutrol({ volumeMl: 8, startedAt: '153000' });
  const phantom = {
    person: demoPerson(23, 'Vera', { birthDate: '19720318', sex: 'F', statureM: 1.69 }),
    scanner: VIDA,
    date: daysBefore(today, 5),
    time: '150000',
    description: 'MR WHOLE BODY DIFF METS W WO',
    accessionNumber: 'DEMO0023A',
    series: [
      composed(
        coronalStack({
          description: 't1_vibe_dixon_cor_wb_post_W',
          weighting: 'Dixon-water',
          fatSuppressed: true,
          contrast,
          acquiredAt: '153600',
          fromMm: 200,
          toMm: -900,
        }),
      ),
    ],
  };
  const expected = {
    coverage: 'confirmed',
    contrast: 'confirmed',
    wholeSpineWithContrast: 'indeterminate',
  } as const;
  return { title: 'Whole-body MR: long enough, but is its resolution?', studies: [{ phantom, expected }] };
}
