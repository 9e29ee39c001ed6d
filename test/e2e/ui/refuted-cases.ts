import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, contra, levels, pro, scans, uidOf } from './building.ts';
import { given, LOCALIZER, ROUTINE, STIR, T1, T2, whole } from './mr-scans.ts';

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

/** Contrast was given, and does not reach the whole spine. */
export const refutedCases = [lumbarOnly, gapAtT8];
