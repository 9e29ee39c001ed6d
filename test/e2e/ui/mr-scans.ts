import { aCoverage, type Judgement } from '@cordwatch/worklist/testing';
import { context, pro, type Scan } from './building.ts';

export const T2: Scan = ['T2 TSE SAG WS', { weighting: 'T2' }];

export const T1: Scan = ['T1 TSE SAG WS', { weighting: 'T1' }];

export const STIR: Scan = ['STIR SAG WS', { weighting: 'STIR', fatSuppressed: true }];

export const LOCALIZER: Scan = [
  'LOC 3 PLANE',
  { role: 'localizer', weighting: null, phase: 'unknown', levels: [], extentMm: [-330, 120], instances: 9 },
];

export const POST: Scan = ['T1 TSE SAG FS GD WS', { weighting: 'T1', fatSuppressed: true, phase: 'post' }];

export const AXIAL: Scan = [
  'T1 AX FS GD T7-T9',
  {
    weighting: 'T1',
    fatSuppressed: true,
    phase: 'post',
    plane: 'axial',
    levels: ['T'],
    extentMm: [-255, -150],
    instances: 30,
  },
];

export const ROUTINE = ['routine', 'Surveillance: read within 72 h', 72] as const;

export const OPEN = ['verdict-open', 'Verdict open, a person must look: within 24 h', 24] as const;

const agent = (uid: string) =>
  pro(
    'agent-named',
    'A gadolinium agent is named on the series.',
    ['ContrastBolusAgent', 'Gadobutrol', uid],
    ['ContrastBolusRoute', 'IV', uid],
  );

export const given = (uid: string): Judgement['contrast'] => ({ is: 'confirmed', route: 'iv', because: [agent(uid)] });

export const whole = (uid: string, mm = 660) =>
  aCoverage({
    coveredMm: mm,
    intervalsMm: [[140 - mm, 140]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      pro(
        'union-covers-required',
        `The series together cover ${mm} mm without a gap; 571 mm are required at 1.68 m.`,
        ['ImagePositionPatient', '140.0 to −520.0', `${uid}.2`],
        ['PatientSize', '1.68'],
      ),
      pro('spine-words', 'The series say whole spine.', ['SeriesDescription', 'T2 TSE SAG WS', `${uid}.2`]),
      context('stature-length', 'A whole spine needs 0.34 of stature.', ['PatientSize', '1.68']),
    ],
  });
