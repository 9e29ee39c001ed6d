import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, pro, type Scan, scans, uidOf } from './building.ts';
import { AXIAL, given, LOCALIZER, POST, ROUTINE, STIR, T1, T2, whole } from './mr-scans.ts';

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

const CT = { modalities: ['CT'], scanner: 'CT 2 (Force)' };

const myelography = (nowMs: number): StoredEntry => {
  const uid = uidOf(9);
  const seen = aCoverage({
    coveredMm: 640,
    intervalsMm: [[-490, 150]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      pro('union-covers-required', 'One volume covers 640 mm without a gap; 560 mm are required.', [
        'ImagePositionPatient',
        '150.0 to −490.0',
        `${uid}.2`,
      ]),
    ],
  });
  return aCase(
    {
      number: 9,
      patient: ['P-70031', 'KOWALSKI^STANISŁAW', '19390208', 'M'],
      description: 'CT MYELOGRAM TOTAL SPINE (PACEMAKER)',
      readInHours: 17,
      reasons: [['mri-contraindicated', 'MRI contraindicated; CT myelography closes the slot: within 24 h', 24]],
      study: CT,
      judgement: {
        profile: 'ct-myelography',
        coverage: seen,
        contrast: {
          is: 'confirmed',
          route: 'intrathecal',
          because: [
            pro(
              'route-intrathecal',
              '10 mL of an agent given into the thecal sac.',
              ['ContrastBolusAgent', 'Iohexol 300', `${uid}.2`],
              ['ContrastBolusVolume', '10', `${uid}.2`],
            ),
          ],
        },
        wholeSpineWithContrast: seen,
        series: scans(uid, [
          [
            'TOPOGRAM',
            {
              role: 'localizer',
              modality: 'CT',
              weighting: null,
              plane: 'coronal',
              phase: 'unknown',
              levels: [],
              extentMm: [-720, 280],
              instances: 1,
            },
          ],
          [
            'MYELO AX 0.75 B30',
            {
              modality: 'CT',
              weighting: 'CT',
              plane: 'axial',
              phase: 'post',
              fatSuppressed: null,
              extentMm: [-490, 150],
              instances: 853,
            },
          ],
          [
            'SAG MPR',
            {
              role: 'reformat',
              modality: 'CT',
              weighting: 'CT',
              plane: 'sagittal',
              phase: 'post',
              fatSuppressed: null,
              extentMm: [-480, 140],
              instances: 60,
            },
          ],
        ]),
      },
    },
    nowMs,
  );
};

/** Whole spines with contrast, by MRI in one field or two, and by CT myelography. */
export const confirmedCases = [complete, german, myelography];
