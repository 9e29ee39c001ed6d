import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage, type Judgement } from '@cordwatch/worklist/testing';
import { aCase, contra, levels, pro, scans, uidOf } from './building.ts';
import { given, LOCALIZER, OPEN, ROUTINE, T2, whole } from './mr-scans.ts';

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

/** What the headers leave open, though all is there. */
export const openCases = [reversedPhases, stature];
