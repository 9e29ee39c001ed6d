import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage, type Judgement } from '@cordwatch/worklist/testing';
import { aCase, context, contra, levels, pro, type Scan, scans, uidOf } from './building.ts';

const T2: Scan = ['T2 TSE SAG WS', { weighting: 'T2' }];
const T1: Scan = ['T1 TSE SAG WS', { weighting: 'T1' }];
const STIR: Scan = ['STIR SAG WS', { weighting: 'STIR', fatSuppressed: true }];
const LOCALIZER: Scan = [
  'LOC 3 PLANE',
  { role: 'localizer', weighting: null, phase: 'unknown', levels: [], extentMm: [-330, 120], instances: 9 },
];
const POST: Scan = ['T1 TSE SAG FS GD WS', { weighting: 'T1', fatSuppressed: true, phase: 'post' }];
const AXIAL: Scan = [
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

const ROUTINE = ['routine', 'Surveillance: read within 72 h', 72] as const;
const OPEN = ['verdict-open', 'Verdict open, a person must look: within 24 h', 24] as const;

const agent = (uid: string) =>
  pro(
    'agent-named',
    'A gadolinium agent is named on the series.',
    ['ContrastBolusAgent', 'Gadobutrol', uid],
    ['ContrastBolusRoute', 'IV', uid],
  );
const given = (uid: string): Judgement['contrast'] => ({ is: 'confirmed', route: 'iv', because: [agent(uid)] });

const whole = (uid: string, mm = 660) =>
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

const complete = (nowMs: number): StoredEntry => {
  const uid = uidOf(1);
  return aCase(
    {
      number: 1,
      patient: ['P-20118', 'LINDQVIST^ANNA KARIN', '19580911', 'F'],
      description: 'MRI WHOLE SPINE W/WO CONTRAST',
      readInHours: 51,
      reasons: [ROUTINE, ['marker', 'Rising CA 15-3: within 48 h', 48]],
      judgement: {
        coverage: whole(uid),
        contrast: given(`${uid}.5`),
        wholeSpineWithContrast: whole(uid),
        series: scans(uid, [LOCALIZER, T2, T1, STIR, POST, AXIAL]),
      },
    },
    nowMs,
  );
};

const lumbarOnly = (nowMs: number): StoredEntry => {
  const uid = uidOf(2);
  return aCase(
    {
      number: 2,
      patient: ['P-33702', 'OKAFOR^CHINEDU', '19490127', 'M'],
      description: 'MRI TOTAL SPINE W WO',
      readInHours: -3.4,
      reasons: [['overdue-slot', 'Surveillance overdue by 12 days: within 24 h', 24], ROUTINE],
      judgement: {
        coverage: whole(uid),
        contrast: given(`${uid}.5`),
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmcc'),
          coveredMm: 290,
          intervalsMm: [[-520, -230]],
          frameOfReferenceUid: `${uid}.99`,
          because: [
            contra(
              'post-levels-missing',
              'Post-contrast series reach L and S alone; C and T were scanned before contrast only.',
              ['ImagePositionPatient', '−230.0 to −520.0', `${uid}.5`],
            ),
            contra('post-length-short', '290 mm after contrast; 571 mm are required.', ['PatientSize', '1.68']),
            pro('agent-named', 'A gadolinium agent is named on the lumbar block.', [
              'ContrastBolusAgent',
              'Gadoterate',
              `${uid}.5`,
            ]),
          ],
        }),
        series: scans(uid, [
          LOCALIZER,
          T2,
          T1,
          STIR,
          ['T1 SAG FS GD LSPINE', { fatSuppressed: true, phase: 'post', levels: ['L', 'S'], extentMm: [-520, -230] }],
        ]),
      },
    },
    nowMs,
  );
};

const gapAtT8 = (nowMs: number): StoredEntry => {
  const uid = uidOf(3);
  const gapped = aCoverage({
    is: 'refuted',
    levels: levels('cpcc'),
    coveredMm: 640,
    intervalsMm: [
      [-136, 120],
      [-614, -230],
    ],
    gapsMm: [[-230, -136]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      contra(
        'gap-in-union',
        'A hole of 94 mm lies between the upper and the lower station, about T8 to T11.',
        ['ImagePositionPatient', 'low end −136.0', `${uid}.2`],
        ['ImagePositionPatient', 'high end −230.0', `${uid}.3`],
      ),
      pro('spine-words', 'Stations are named upper and lower spine.', [
        'SeriesDescription',
        'T1 SAG GD UPPER',
        `${uid}.4`,
      ]),
    ],
  });
  return aCase(
    {
      number: 3,
      patient: ['P-10977', 'MARTÍNEZ^LUCÍA', '19710630', 'F'],
      description: 'RM COLUMNA COMPLETA SIN Y CON CONTRASTE',
      readInHours: 20.2,
      reasons: [['post-sbrt', 'Second follow-up after SBRT: within 24 h', 24]],
      judgement: {
        coverage: gapped,
        contrast: given(`${uid}.4`),
        wholeSpineWithContrast: gapped,
        series: scans(uid, [
          LOCALIZER,
          ['T2 SAG UPPER', { weighting: 'T2', levels: ['C', 'T'], extentMm: [-136, 120] }],
          ['T2 SAG LOWER', { weighting: 'T2', levels: ['T', 'L', 'S'], extentMm: [-614, -230] }],
          ['T1 SAG GD UPPER', { phase: 'post', levels: ['C', 'T'], extentMm: [-136, 120] }],
          ['T1 SAG GD LOWER', { phase: 'post', levels: ['T', 'L', 'S'], extentMm: [-614, -230], missingSlices: 2 }],
        ]),
      },
    },
    nowMs,
  );
};

const reversedPhases = (nowMs: number): StoredEntry => {
  const uid = uidOf(4);
  const conflicting: Judgement['contrast']['because'] = [
    pro('agent-named', 'A gadolinium agent is named on the series.', ['ContrastBolusAgent', 'Gadobutrol', `${uid}.4`]),
    contra(
      'time-before-bolus',
      'The series named post was acquired 14 min before the bolus started.',
      ['AcquisitionTime', '091212', `${uid}.4`],
      ['ContrastBolusStartTime', '092640', `${uid}.4`],
    ),
    contra(
      'pre-word-after-bolus',
      'The series named pre was acquired after the bolus.',
      ['SeriesDescription', 'T1 SAG PRE', `${uid}.3`],
      ['AcquisitionTime', '093105', `${uid}.3`],
    ),
  ];
  return aCase(
    {
      number: 4,
      patient: ['P-48820', 'NGUYEN^THI MAI', '19660318', 'F'],
      description: 'MR SPINE SURVEY W+W/O GADOLINIUM',
      readInHours: 2.6,
      reasons: [OPEN, ROUTINE],
      judgement: {
        coverage: whole(uid),
        contrast: { is: 'indeterminate', route: 'iv', because: conflicting },
        wholeSpineWithContrast: {
          ...whole(uid),
          is: 'indeterminate',
          levels: levels('uuuu'),
          intervalsMm: [],
          coveredMm: null,
          because: conflicting,
        },
        series: scans(uid, [
          LOCALIZER,
          T2,
          ['T1 SAG PRE', { phase: 'unknown' }],
          ['T1 SAG POST', { phase: 'unknown', fatSuppressed: true }],
        ]),
      },
    },
    nowMs,
  );
};

const german = (nowMs: number): StoredEntry => {
  const uid = uidOf(5);
  const de: Scan[] = [
    ['t2_tse_sag_HWS-BWS', { weighting: 'T2', levels: ['C', 'T'], extentMm: [-190, 150] }],
    ['t2_tse_sag_BWS-LWS', { weighting: 'T2', levels: ['T', 'L', 'S'], extentMm: [-500, -160] }],
    ['t1_tse_sag nativ COMP', { role: 'composed', extentMm: [-500, 150] }],
    ['t1_tse_sag_fs KM HWS-BWS', { phase: 'post', fatSuppressed: true, levels: ['C', 'T'], extentMm: [-190, 150] }],
    [
      't1_tse_sag_fs KM BWS-LWS',
      { phase: 'post', fatSuppressed: true, levels: ['T', 'L', 'S'], extentMm: [-500, -160] },
    ],
    ['SUB t1 KM-nativ', { role: 'subtraction', phase: 'post', extentMm: [-190, 150] }],
  ];
  return aCase(
    {
      number: 5,
      patient: ['0047-3391', 'GRÜNWÄLDER^JÜRGEN', '19521205', 'M'],
      description: 'MRT Ganze Wirbelsäule nativ und KM',
      readInHours: 62,
      reasons: [ROUTINE],
      judgement: {
        coverage: whole(uid, 650),
        contrast: given(`${uid}.4`),
        wholeSpineWithContrast: whole(uid, 650),
        series: scans(uid, [LOCALIZER, ...de]),
      },
      study: { institutionName: 'Universitätsklinikum', scanner: 'MR 1 (Prisma)' },
    },
    nowMs,
  );
};

const french = (nowMs: number): StoredEntry => {
  const uid = uidOf(6);
  const none = contra('order-without', 'The study says without injection, and no agent is named on any series.', [
    'StudyDescription',
    'IRM RACHIS ENTIER SANS INJECTION',
  ]);
  return aCase(
    {
      number: 6,
      patient: ['FR-77120', "D'ARTAGNAN^ÉLÉONORE", '19800222', 'F'],
      description: 'IRM RACHIS ENTIER SANS INJECTION',
      readInHours: 44,
      reasons: [ROUTINE],
      judgement: {
        coverage: whole(uid, 620),
        contrast: { is: 'refuted', route: null, because: [none] },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [none],
        }),
        series: scans(uid, [
          LOCALIZER,
          ['SAG T2 RACHIS', { weighting: 'T2', extentMm: [-480, 140] }],
          ['SAG T1 RACHIS', { extentMm: [-480, 140] }],
        ]),
      },
    },
    nowMs,
  );
};

const stature = (nowMs: number): StoredEntry => {
  const uid = uidOf(7);
  const between = aCoverage({
    is: 'indeterminate',
    levels: levels('ccpu'),
    coveredMm: 590,
    requiredMm: 646,
    intervalsMm: [[-450, 140]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      contra(
        'length-doubtful',
        '590 mm is 0.31 of a stature of 1.90 m; 0.34 is enough, under 0.30 is too short.',
        ['PatientSize', '1.90'],
        ['ImagePositionPatient', '140.0 to −450.0', `${uid}.2`],
      ),
      pro('spine-words', 'The series say whole spine.', ['SeriesDescription', 'T2 SAG WHOLE SPINE', `${uid}.2`]),
    ],
  });
  const scan = { extentMm: [-450, 140] as [number, number], levels: ['C', 'T', 'L'] as ('C' | 'T' | 'L')[] };
  return aCase(
    {
      number: 7,
      patient: ['P-50214', 'VAN DER BERG^PIETER', '19760804', 'M'],
      description: 'MRI WHOLE SPINE WITH CONTRAST',
      readInHours: 9.7,
      reasons: [OPEN],
      judgement: {
        coverage: between,
        contrast: given(`${uid}.4`),
        wholeSpineWithContrast: between,
        series: scans(uid, [
          LOCALIZER,
          ['T2 SAG WHOLE SPINE', { weighting: 'T2', ...scan }],
          ['T1 SAG WHOLE SPINE', scan],
          ['T1 SAG FS GAD', { ...scan, phase: 'post', fatSuppressed: true }],
        ]),
      },
    },
    nowMs,
  );
};

const emergency = (nowMs: number): StoredEntry => {
  const uid = uidOf(8);
  const none = contra('no-agent', 'No sign of an agent on any series.', ['ContrastBolusAgent', '', `${uid}.2`]);
  return aCase(
    {
      number: 8,
      tier: 'emergency',
      patient: ['P-61190', 'HARTLEY^RUTH', '19440516', 'F'],
      description: 'MRI WHOLE SPINE ?CORD COMPRESSION',
      readInHours: 0.6,
      reasons: [
        ['weakness', 'New leg weakness: within 1 h', 1],
        ['bladder', 'Bladder disturbance: within 1 h', 1],
      ],
      judgement: {
        profile: 'mscc-emergency',
        coverage: whole(uid, 640),
        contrast: { is: 'refuted', route: null, because: [none] },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [
            none,
            context('mscc-profile', 'Cord compression needs no contrast; this never lowers urgency.', [
              'StudyDescription',
              'MRI WHOLE SPINE ?CORD COMPRESSION',
            ]),
          ],
        }),
        series: scans(uid, [
          LOCALIZER,
          ['T2 SAG COMP', { weighting: 'T2', role: 'composed', extentMm: [-500, 140] }],
          ['STIR SAG COMP', { weighting: 'STIR', fatSuppressed: true, role: 'composed', extentMm: [-500, 140] }],
          ['T2 AX T6-T8', { weighting: 'T2', plane: 'axial', levels: ['T'], extentMm: [-190, -120] }],
        ]),
      },
    },
    nowMs,
  );
};

export const mrCases = [complete, lumbarOnly, gapAtT8, reversedPhases, german, french, stature, emergency];
