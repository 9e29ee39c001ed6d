import type { StoredEntry } from '@cordwatch/worklist';
import { aCoverage } from '@cordwatch/worklist/testing';
import { aCase, context, contra, levels, pro, scans, uidOf } from './building.ts';

const ROUTINE = ['routine', 'Surveillance: read within 72 h', 72] as const;
const OPEN = ['verdict-open', 'Verdict open, a person must look: within 24 h', 24] as const;
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

const accession = (number: number, nowMs: number): StoredEntry => {
  const uids = [uidOf(10), uidOf(11), uidOf(12)];
  const names = ['CERVICAL', 'THORACIC', 'LUMBAR'];
  const own = [
    { levels: ['C', 'T'] as const, extent: [-70, 140] as [number, number] },
    { levels: ['T'] as const, extent: [-180, 170] as [number, number] },
    { levels: ['T', 'L', 'S'] as const, extent: [-160, 150] as [number, number] },
  ];
  const series = uids.flatMap((uid, index) =>
    scans(uid, [
      [`SAG T2 ${names[index]}`, { weighting: 'T2' }],
      [`SAG T1 ${names[index]}`, {}],
      [`SAG T1 FS +C ${names[index]}`, { phase: 'post', fatSuppressed: true }],
    ]).map((one) => ({ ...one, levels: [...(own[index]?.levels ?? [])], extentMm: own[index]?.extent ?? null })),
  );
  const split = aCoverage({
    is: 'indeterminate',
    levels: levels('ccuc'),
    coveredMm: null,
    requiredMm: 560,
    intervalsMm: [],
    frameOfReferenceUid: null,
    because: [
      pro('stations-named', 'Stations C, T and L are named and of plausible length.', [
        'StudyDescription',
        'MRI CERVICAL SPINE W WO',
        `${uids[0]}.1`,
      ]),
      contra(
        'frames-differ',
        'Three frames of reference: positions cannot be compared, the junctions are unproven.',
        ['FrameOfReferenceUID', `${uids[0]}.99`, `${uids[0]}.1`],
        ['FrameOfReferenceUID', `${uids[1]}.99`, `${uids[1]}.1`],
      ),
    ],
  });
  return aCase(
    {
      number,
      patient: ['P-81544', 'WASHINGTON^DENISE', '19630719', 'F'],
      description: `MRI ${names[number - 10]} SPINE W WO CONTRAST`,
      readInHours: 21 + number / 10,
      reasons: [OPEN, ROUTINE],
      judgement: {
        studyInstanceUids: uids,
        coverage: split,
        contrast: {
          is: 'confirmed',
          route: 'iv',
          because: [
            pro('agent-named', 'A gadolinium agent is named.', ['ContrastBolusAgent', 'Gadavist', `${uids[0]}.3`]),
          ],
        },
        wholeSpineWithContrast: split,
        series,
      },
    },
    nowMs,
  );
};

const petCt = (nowMs: number): StoredEntry => {
  const uid = uidOf(13);
  const never = contra('pet-ct-policy', 'PET-CT is by policy never a whole spine with contrast.', [
    'ModalitiesInStudy',
    'CT\\PT',
  ]);
  return aCase(
    {
      number: 13,
      patient: ['P-90127', 'ROSSI^GIULIA', '19690901', 'F'],
      description: 'PET/TC TOTAL BODY FDG',
      readInHours: 90,
      reasons: [['adjunct', 'Systemic staging beside surveillance: within 7 d', 168]],
      study: { modalities: ['CT', 'PT'], scanner: 'PET 1' },
      judgement: {
        profile: 'pet-ct',
        coverage: aCoverage({
          is: 'refuted',
          levels: levels('cccc'),
          frameOfReferenceUid: `${uid}.99`,
          because: [never],
        }),
        contrast: {
          is: 'refuted',
          route: null,
          because: [context('tracer', 'FDG is a tracer, not contrast.', ['Radiopharmaceutical', 'FDG', `${uid}.2`])],
        },
        wholeSpineWithContrast: aCoverage({
          is: 'refuted',
          levels: levels('mmmm'),
          coveredMm: 0,
          intervalsMm: [],
          frameOfReferenceUid: `${uid}.99`,
          because: [never],
        }),
        series: scans(uid, [
          [
            'CT WB LOW DOSE',
            { modality: 'CT', weighting: 'CT', plane: 'axial', fatSuppressed: null, extentMm: [-850, 200] },
          ],
          [
            'PET WB',
            {
              modality: 'PT',
              weighting: 'PT',
              plane: 'axial',
              fatSuppressed: null,
              phase: 'unknown',
              extentMm: [-850, 200],
            },
          ],
        ]),
      },
    },
    nowMs,
  );
};

const stillArriving = (nowMs: number): StoredEntry => {
  const uid = uidOf(14);
  const soFar = aCoverage({
    is: 'indeterminate',
    levels: levels('ccmu'),
    coveredMm: 340,
    intervalsMm: [[-190, 150]],
    frameOfReferenceUid: `${uid}.99`,
    because: [
      context('announced-more', '96 of 210 images have come.', ['NumberOfStudyRelatedInstances', '210']),
      contra('length-short-so-far', '340 mm so far; 571 mm are required.', ['PatientSize', '1.68']),
    ],
  });
  return aCase(
    {
      number: 14,
      tier: 'emergency',
      patient: ['P-95533', 'ABDULLAH^YUSUF', '19850414', 'M'],
      description: 'MRI WHOLE SPINE STAT',
      readInHours: 0.9,
      reasons: [['stat', 'STAT order: within 1 h', 1]],
      judgement: {
        provisional: true,
        coverage: soFar,
        contrast: {
          is: 'indeterminate',
          route: null,
          because: [
            context('agent-empty', 'The agent is present and empty, which says nothing.', [
              'ContrastBolusAgent',
              '',
              `${uid}.1`,
            ]),
          ],
        },
        wholeSpineWithContrast: soFar,
        series: scans(uid, [
          ['T2 SAG UPPER', { weighting: 'T2', levels: ['C', 'T'], extentMm: [-190, 150] }],
          ['T1 SAG UPPER', { levels: ['C', 'T'], extentMm: [-190, 150], phase: 'unknown' }],
        ]),
      },
    },
    nowMs,
  );
};

const noPositions = (nowMs: number): StoredEntry => {
  const uid = uidOf(15);
  const blind = aCoverage({
    is: 'indeterminate',
    levels: levels('uuuu'),
    coveredMm: null,
    requiredMm: 560,
    intervalsMm: [],
    frameOfReferenceUid: null,
    because: [
      contra('no-positions', 'No series has usable positions; labels alone never confirm.', [
        'ImagePositionPatient',
        '',
        `${uid}.1`,
      ]),
    ],
  });
  return aCase(
    {
      number: 15,
      patient: ['', '^^^^', '', ''],
      description: '',
      readInHours: 13,
      reasons: [OPEN],
      judgement: {
        profile: 'none',
        coverage: blind,
        contrast: {
          is: 'indeterminate',
          route: null,
          because: [
            context('agent-absent', 'No agent is named, which says nothing.', ['ContrastBolusAgent', '', `${uid}.1`]),
          ],
        },
        wholeSpineWithContrast: blind,
        series: scans(uid, [
          [
            'WHOLE SPINE SCANNED FILM',
            { extentMm: null, frameOfReferenceUid: null, phase: 'unknown', weighting: null, plane: null, levels: [] },
          ],
        ]),
      },
    },
    nowMs,
  );
};

export const otherCases = [
  myelography,
  ...[10, 11, 12].map((number) => (nowMs: number) => accession(number, nowMs)),
  petCt,
  stillArriving,
  noPositions,
];
