import { gadobutrol } from '../phantom/contrast-bolus.ts';
import { sagittalStack } from '../phantom/mr-stacks.ts';
import { CONFIRMED, type DemoPatient, daysBefore, demoPerson } from './demo-patient.ts';
import { wholeSpine } from './fields.ts';
import { GALAN_JP } from './sites.ts';

const STATURE_M = 1.58;

export function japanese(today: string): DemoPatient {
  const t1 = { weighting: 'T1', ...wholeSpine(STATURE_M) } as const;
  const contrast = gadobutrol({ volumeMl: 6, startedAt: '102000' });
  const person = demoPerson(11, 'Hanako', {
    birthDate: '19610503',
    sex: 'F',
    statureM: STATURE_M,
    characterSet: 'ISO 2022 IR 87',
  });
  const phantom = {
    person: { ...person, name: `${person.name}=デモヤマ^花子` },
    scanner: GALAN_JP,
    date: daysBefore(today, 1),
    time: '100000',
    description: '全脊椎MRI 単純+造影',
    accessionNumber: 'DEMO0011A',
    series: [
      sagittalStack({
        description: '矢状断 T2 全脊椎',
        protocol: 'SAG T2',
        acquiredAt: '100300',
        weighting: 'T2',
        ...wholeSpine(STATURE_M),
      }),
      sagittalStack({ description: '矢状断 T1強調像 全脊椎 造影前', protocol: 'SAG T1', acquiredAt: '100800', ...t1 }),
      sagittalStack({
        description: '矢状断 T1強調像 全脊椎 造影後',
        protocol: 'SAG T1 FS',
        fatSuppressed: true,
        contrast,
        acquiredAt: '102600',
        ...t1,
      }),
    ],
  };
  return {
    title: 'Japanese headers in ISO 2022: whole spine, plain and enhanced',
    studies: [{ phantom, expected: CONFIRMED }],
  };
}
