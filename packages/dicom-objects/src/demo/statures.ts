import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { composed, sagittalStack } from '../phantom/mr-stacks.ts';
import { topOf } from '../phantom/spine.ts';
import type { StudyPhantom } from '../phantom/study.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { VIDA } from './sites.ts';

/** 530 mm: less than any adult default asks for, and yet more than 0.34 of 1.45 m. */
export function shortStature(today: string): DemoPatient {
  const person = demoPerson(15, 'Nora', { birthDate: '19630909', sex: 'F', statureM: 1.45 });
  const field = { fromMm: 15, toMm: topOf('S3', 1.45) };
  const phantom = { person, ...composedStudy('DEMO0015A', daysBefore(today, 2), field) };
  return {
    title: 'Short stature: a short spine is covered by a short field',
    studies: [{ phantom, expected: CONFIRMED }],
  };
}

/** 600 mm: more than the adult default of 560, and yet less than 0.34 of 1.90 m. */
export function tallMissingSacrum(today: string): DemoPatient {
  const person = demoPerson(16, 'Olaf', { birthDate: '19670216', sex: 'M', statureM: 1.9 });
  const field = { fromMm: 15, toMm: topOf('S1', 1.9) + 32 };
  const phantom = { person, ...composedStudy('DEMO0016A', daysBefore(today, 2), field) };
  const expected = {
    coverage: 'indeterminate',
    contrast: 'confirmed',
    wholeSpineWithContrast: 'indeterminate',
  } as const;
  return {
    title: 'Tall stature: the same field may miss the sacrum, a person looks',
    studies: [{ phantom, expected }],
  };
}

function composedStudy(
  accessionNumber: string,
  date: string,
  field: { fromMm: number; toMm: number },
): Omit<StudyPhantom, 'person'> {
  const contrast = gadobutrol({ volumeMl: 7, startedAt: '103000' });
  return {
    scanner: VIDA,
    date,
    time: '100000',
    description: 'MR WHOLE SPINE W WO CONTRAST',
    accessionNumber,
    series: [
      composed(sagittalStack({ description: 't2_tse_sag_COMP_SP', weighting: 'T2', acquiredAt: '100400', ...field })),
      composed(sagittalStack({ description: 't1_tse_sag_COMP_SP', weighting: 'T1', acquiredAt: '101000', ...field })),
      composed(
        sagittalStack({
          description: 't1_tse_fs_sag_post_COMP_SP',
          weighting: 'T1',
          fatSuppressed: true,
          contrast,
          acquiredAt: '103500',
          ...field,
        }),
      ),
    ],
  };
}
